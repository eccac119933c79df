# wrong: y_hat -= y changes the caller's answers
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y_hat -= y
    return y_hat**2 / 2, y_hat
