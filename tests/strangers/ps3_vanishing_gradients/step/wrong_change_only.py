# wrong: returns the change of the weights, not the new weights
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    y_hat = w @ x
    return -eta * (y_hat - y) * x
