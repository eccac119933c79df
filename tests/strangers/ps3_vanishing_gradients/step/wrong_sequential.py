# wrong: the answer is computed anew after each weight has moved
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    new = w.copy()
    for j in range(len(new)):
        new[j] = new[j] - eta * (new @ x - y) * x[j]
    return new
