# wrong: error @ error adds the losses up to one number
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    error = y_hat - y
    return 0.5 * error @ error, error
