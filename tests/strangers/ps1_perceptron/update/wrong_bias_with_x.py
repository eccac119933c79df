# wrong: the step of b is multiplied by the sum of x
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    error = t - int(w @ x + b >= 0)
    return w + eta * error * x, b + eta * error * x.sum()
