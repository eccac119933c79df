# wrong: yhat is computed from the half-updated weights in the loop
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    new = w.copy()
    for j in range(len(new)):
        y_hat = new @ x
        new[j] = new[j] - eta * (y_hat - y) * x[j]
    return new
