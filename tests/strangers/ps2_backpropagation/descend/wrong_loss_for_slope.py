# wrong: the loss, half the square of the error, stands where its slope, the error, belongs
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    L = 0.5 * (y - w @ x) ** 2
    return w - eta * L * x
