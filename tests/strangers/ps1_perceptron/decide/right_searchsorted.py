# right: how many of the thresholds [0] are not above z: none or one
def decide(z: np.ndarray) -> np.ndarray:
    return np.searchsorted(np.array([0.0]), z, side="right")
