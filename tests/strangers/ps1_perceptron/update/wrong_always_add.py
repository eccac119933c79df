# wrong: after any mistake eta*x is added, also where the sum was too high
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    y_hat = int(w @ x + b >= 0)
    if y_hat != t:
        return w + eta * x, b + eta
    return w, b
