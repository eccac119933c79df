# wrong: brackets are missing, 1 / 1 + e^(-z) is 1 + e^(-z)
def sigmoid(z: np.ndarray) -> np.ndarray:
    z = np.clip(z, -500, 500)
    return 1 / 1 + np.exp(-z)
