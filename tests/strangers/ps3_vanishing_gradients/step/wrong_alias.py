# wrong: w_new = w is no copy, the loop writes into the old weights (and the values are right)
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    w_new = w
    y_hat = np.dot(w, x)
    for j in range(len(w)):
        w_new[j] = w[j] - eta * (y_hat - y) * x[j]
    return w_new
