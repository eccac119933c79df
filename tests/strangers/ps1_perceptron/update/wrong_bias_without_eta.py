# wrong: the learning rate is missing from the step of b (it is there for w)
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    y_hat = 1 if w @ x + b >= 0 else 0
    delta = t - y_hat
    return w + eta * delta * x, b + delta
