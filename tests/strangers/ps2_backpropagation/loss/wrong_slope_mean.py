# wrong: the slope is divided by the number of entries, as if the loss were a mean
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    L = 0.5 * (y_hat - y) ** 2
    return L, (y_hat - y) / y.size
