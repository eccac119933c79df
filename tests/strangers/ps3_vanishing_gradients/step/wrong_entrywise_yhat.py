# wrong: w * x is not summed, each weight has an answer of its own
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    y_hat = w * x
    return w - eta * (y_hat - y) * x
