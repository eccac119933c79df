# wrong: the prediction is made anew, with the new w, for the step of b
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    w_new = w + eta * (t - int(w @ x + b >= 0)) * x
    b_new = b + eta * (t - int(w_new @ x + b >= 0))
    return w_new, b_new
