# wrong: the slope is returned first and the loss second
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    L = 0.5 * (y - y_hat) ** 2
    slope = y_hat - y
    return slope, L
