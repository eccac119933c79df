# wrong: one answer for all the weights together instead of (d,)
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return np.array_equal(w - eta * g, w)
