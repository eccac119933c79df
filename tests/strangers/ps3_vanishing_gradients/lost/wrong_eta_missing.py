# wrong: the learning rate is left out of the step
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    return (w - g) == w
