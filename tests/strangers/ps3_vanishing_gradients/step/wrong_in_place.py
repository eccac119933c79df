# wrong: w -= changes the old weights of the caller
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    error = w @ x - y
    w -= eta * error * x
    return w
