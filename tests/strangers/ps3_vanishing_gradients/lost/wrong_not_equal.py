# wrong: True where the step arrives, the comparison is the wrong way round
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    w_new = w - eta * g
    return w_new != w
