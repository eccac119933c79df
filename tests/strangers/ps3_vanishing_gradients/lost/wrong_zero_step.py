# wrong: asks only whether the step itself is 0
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return eta * g == 0
