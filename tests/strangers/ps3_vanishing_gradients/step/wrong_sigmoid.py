# wrong: a sigmoid is put on the answer, the unit has no activation
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    y_hat = sigmoid(w @ x)
    return w - eta * (y_hat - y) * x
