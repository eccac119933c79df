# right: three cases written out, without t - y_hat
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    active = sum(w_j * x_j for w_j, x_j in zip(w, x)) + b >= 0
    if active and t == 0:
        return w - eta * x, b - eta
    if not active and t == 1:
        return w + eta * x, b + eta
    return np.array(w), b
