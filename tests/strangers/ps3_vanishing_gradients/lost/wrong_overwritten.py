# wrong: old = w is the same array, w -= changes both and the caller's, so all seem lost
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    old = w
    w -= eta * g
    return w == old
