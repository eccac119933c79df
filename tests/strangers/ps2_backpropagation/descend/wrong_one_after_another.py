# wrong: y_hat is computed again after each weight has moved, so all but the first weight see changed weights
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    new = np.array(w, dtype=float)
    for i in range(len(w)):
        new[i] = new[i] - eta * (new @ x - y) * x[i]
    return new
