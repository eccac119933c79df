# wrong: y^2 - y_hat^2 in place of (y - y_hat)^2
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return 0.5 * (y**2 - y_hat**2), y_hat - y
