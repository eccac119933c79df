# wrong: the result is a column (d, 1) instead of (d,)
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    w_col = w.reshape(-1, 1)
    x_col = x.reshape(-1, 1)
    error = (w_col.T @ x_col).item() - y
    return w_col - eta * error * x_col
