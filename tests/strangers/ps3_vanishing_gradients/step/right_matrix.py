# right: the step as an affine map of w, (I - eta x x^T) w + eta y x
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    return (np.eye(w.size) - eta * np.outer(x, x)) @ w + eta * y * x
