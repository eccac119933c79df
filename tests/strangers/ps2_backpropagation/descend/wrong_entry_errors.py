# wrong: w * x is not summed, each weight has an error of its own
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    error = w * x - y
    return w - eta * error * x
