# wrong: eta becomes a float64 array, so float32 steps are done in float64
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    rate = np.full(w.shape, eta)
    return w - rate * g == w
