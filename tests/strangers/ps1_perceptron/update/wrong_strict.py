# wrong: > in place of >=, z = 0 predicts 0
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    y_hat = 1 if w @ x + b > 0 else 0
    return w + eta * (t - y_hat) * x, b + eta * (t - y_hat)
