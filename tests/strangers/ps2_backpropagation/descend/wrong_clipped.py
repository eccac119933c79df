# wrong: the gradient is clipped to +-10
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    g = np.clip((w @ x - y) * x, -10, 10)
    return w - eta * g
