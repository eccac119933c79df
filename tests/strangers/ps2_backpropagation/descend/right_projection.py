# right: the step as moving the answer along x, with reduce and outer
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    return w - eta * (np.outer(x, x) @ w) + (eta * y) * x
