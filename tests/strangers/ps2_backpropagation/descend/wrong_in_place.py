# wrong: -= changes the old weights
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    w -= eta * (w @ x - y) * x
    return w
