# wrong: the gradient has the sign of y - y_hat, and the step is subtracted all the same: it goes uphill
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    error = y - w @ x
    return w - eta * error * x
