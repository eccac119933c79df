# wrong: y - y_hat with a minus, which goes uphill
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    error = y - np.dot(w, x)
    return w - eta * error * x
