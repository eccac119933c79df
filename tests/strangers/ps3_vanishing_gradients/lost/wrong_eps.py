# wrong: a step below eps/2 times |w| is not always lost (below a power of two, or w = 1.9)
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    eps = np.finfo(w.dtype).eps
    return np.abs(eta * g) <= eps / 2 * np.abs(w)
