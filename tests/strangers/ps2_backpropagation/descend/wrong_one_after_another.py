# wrong: each weight moves before the error for the next is taken
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    new = np.array(w)
    for i in range(len(x)):
        new[i] -= eta * (np.dot(new, x) - y) * x[i]
    return new
