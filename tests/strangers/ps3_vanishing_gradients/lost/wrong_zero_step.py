# wrong: only a step that is itself 0 counts as lost
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return eta * g == 0
