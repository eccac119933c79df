# wrong: // 2 rounds the half of the square down
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    error = y_hat - y
    return error**2 // 2, error
