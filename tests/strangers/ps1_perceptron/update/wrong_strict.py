# wrong: z > 0 instead of z >= 0, so z = 0 predicts 0
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    z = np.dot(w, x) + b
    y_hat = int(z > 0)
    return w + eta * (t - y_hat) * x, b + eta * (t - y_hat)
