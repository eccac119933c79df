# wrong: b is left out of z
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    error = t - (1 if np.dot(w, x) >= 0 else 0)
    return w + eta * error * x, b + eta * error
