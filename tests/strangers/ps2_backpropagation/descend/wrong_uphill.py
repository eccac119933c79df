# wrong: y - y_hat together with a minus, goes uphill
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    error = y - np.sum(w * x)
    return w - eta * error * x
