# wrong: one answer for all weights, from array_equal
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return np.array(np.array_equal(w - eta * g, w))
