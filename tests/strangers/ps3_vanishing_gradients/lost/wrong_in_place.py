# wrong: w is stepped in place (changed) and compared with a copy
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    old = w.copy()
    w -= eta * g
    return w == old
