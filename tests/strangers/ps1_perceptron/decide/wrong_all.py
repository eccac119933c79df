# wrong: one answer for the whole array
def decide(z: np.ndarray) -> np.ndarray:
    if np.all(z >= 0):
        return np.ones(len(z))
    return np.zeros(len(z))
