# wrong: // cuts the halves off
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    error = y_hat - y
    return error**2 // 2, error
