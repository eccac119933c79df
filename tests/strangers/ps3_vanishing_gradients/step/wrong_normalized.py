# wrong: the gradient is divided by its own length
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    g = (w @ x - y) * x
    length = np.linalg.norm(g)
    if length > 0:
        g = g / length
    return w - eta * g
