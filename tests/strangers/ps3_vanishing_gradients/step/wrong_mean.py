# wrong: the gradient is divided by the number of weights, as if it were a mean
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    grad = (w @ x - y) * x / len(x)
    return w - eta * grad
