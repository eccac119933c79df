# right: the gradient by centred differences with h = 1, which for a square is exact
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    def L(v):
        return 0.5 * (y - v @ x) ** 2

    gradient = [(L(w + e) - L(w - e)) / 2 for e in np.eye(len(w))]
    return w - eta * np.array(gradient)
