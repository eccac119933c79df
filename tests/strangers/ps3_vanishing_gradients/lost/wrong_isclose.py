# wrong: np.isclose forgives a relative 1e-5, far more than rounding does
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return np.isclose(w - eta * g, w)
