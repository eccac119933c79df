# wrong: the slope is y - y_hat, the slope by y
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    error = y - y_hat
    return 0.5 * error**2, error
