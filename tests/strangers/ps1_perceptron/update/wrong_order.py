# wrong: returns b before w
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    error = t - int(w @ x + b >= 0)
    return b + eta * error, w + eta * error * x
