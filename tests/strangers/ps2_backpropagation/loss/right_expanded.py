# right: the square multiplied out, exact enough as no error but 0 is tiny beside y
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return 0.5 * y * y - y * y_hat + 0.5 * y_hat * y_hat, y_hat - y
