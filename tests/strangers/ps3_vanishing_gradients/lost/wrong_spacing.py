# wrong: half the spacing above |w| as limit, though numbers lie closer below a power of two
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return np.abs(eta * g) < np.spacing(np.abs(w)) / 2
