# wrong: returns the indices of the lost steps, not True or False for each weight
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return np.where(w - eta * g == w)[0]
