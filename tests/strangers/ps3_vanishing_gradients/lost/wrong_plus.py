# wrong: the step is added; rounding just above a power of two is coarser than below
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return w + eta * g == w
