# wrong: np.float64(eta) makes the step in float64, also for float32 arrays
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    eta = np.float64(eta)
    return w - eta * g == w
