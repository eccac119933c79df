# wrong: += changes the old weights
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    y_hat = int(w @ x + b >= 0)
    w += eta * (t - y_hat) * x
    b += eta * (t - y_hat)
    return w, b
