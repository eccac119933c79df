# wrong: 1e-8 is added below the line "against division by zero"
def sigmoid(z: np.ndarray) -> np.ndarray:
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1 + e + 1e-8)
