# wrong: a limit eps*|w| stands for the rounding; steps between half a place and eps are not lost
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    eps = np.finfo(w.dtype).eps
    return np.abs(eta * g) <= eps * np.abs(w)
