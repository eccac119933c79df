# wrong: -= changes the old weights
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    y_hat = w @ x
    w -= eta * (y_hat - y) * x
    return w
