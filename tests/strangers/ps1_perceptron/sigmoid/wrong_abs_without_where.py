# wrong: e^(-|z|) is used but the second form is forgotten, so negative z get sigma(|z|)
def sigmoid(z: np.ndarray) -> np.ndarray:
    e = np.exp(-np.abs(z))
    return 1 / (1 + e)
