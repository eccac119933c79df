# wrong: isclose forgives far more than rounding
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return np.isclose(w - eta * g, w)
