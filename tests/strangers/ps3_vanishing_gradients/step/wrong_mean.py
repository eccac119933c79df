# wrong: the gradient is divided by the number of weights
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    return w - eta * (w @ x - y) * x / len(w)
