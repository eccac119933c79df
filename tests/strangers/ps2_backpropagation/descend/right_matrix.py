# right: the step as a matrix, (I - eta x x^T) w + eta y x
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    return (np.eye(len(w)) - eta * np.outer(x, x)) @ w + eta * y * x
