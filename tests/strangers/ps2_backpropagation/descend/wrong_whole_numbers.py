# wrong: the new weights are stored in an array of w's dtype; if w holds whole numbers they are cut off
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    error = np.sum(w * x) - y
    new_w = np.zeros_like(w)
    for i in range(len(w)):
        new_w[i] = w[i] - eta * error * x[i]
    return new_w
