# right: the three cases of t - y_hat one by one, a copy of w where nothing happens
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    fires = sum(float(a) * float(c) for a, c in zip(w, x)) + b >= 0
    if t == 1 and not fires:
        return w + eta * x, b + eta
    if t == 0 and fires:
        return w - eta * x, b - eta
    return w.copy(), b
