# wrong: half of np.spacing is the limit above w; going towards 0 from a power of two the numbers lie closer
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return np.abs(eta * g) <= np.spacing(np.abs(w)) / 2
