# wrong: the result has shape (1, d), because of np.outer
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    error = w @ x - y
    return w - eta * np.outer(error, x)
