# wrong: only a missed t = 1 is learned; the case t = 0 with a prediction of 1 is forgotten
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    z = w @ x + b
    if t == 1 and z < 0:
        return w + eta * x, b + eta
    return w.copy(), b
