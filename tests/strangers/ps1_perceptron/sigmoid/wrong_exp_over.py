# wrong: e^z/(1 + e^z) everywhere, infinity over infinity at z = 1000
def sigmoid(z: np.ndarray) -> np.ndarray:
    e = np.exp(z)
    return e / (1 + e)
