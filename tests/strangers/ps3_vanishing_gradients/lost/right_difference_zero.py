# right: a copy is moved in place, and the difference to w is compared with 0
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    moved = w.copy()
    moved -= eta * g
    return np.logical_not((moved - w).astype(bool))
