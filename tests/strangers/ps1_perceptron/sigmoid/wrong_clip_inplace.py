# wrong: the large values are cut to +-500 in z itself, so the caller's z is changed
def sigmoid(z: np.ndarray) -> np.ndarray:
    z[z > 500] = 500
    z[z < -500] = -500
    return 1 / (1 + np.exp(-z))
