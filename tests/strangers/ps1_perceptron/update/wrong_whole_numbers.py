# wrong: the new weights are written into a copy of w, so if w holds whole numbers the fractions are cut off
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    error = t - (1 if w @ x + b >= 0 else 0)
    new_w = w.copy()
    for j in range(len(w)):
        new_w[j] = w[j] + eta * error * x[j]
    return new_w, b + eta * error
