# wrong: clipped to +-20, an error of 2e-9 from there on
def sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(z, -20, 20)))
