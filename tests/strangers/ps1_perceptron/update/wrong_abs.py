# wrong: the error is taken without its sign, so a missed t = 0 moves w and b up
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    y_hat = 1 if w @ x + b >= 0 else 0
    error = abs(t - y_hat)
    return w + eta * error * x, b + eta * error
