# wrong: the error is y - yhat, but the step is still subtracted: uphill
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    error = y - np.sum(w * x)
    return w - eta * error * x
