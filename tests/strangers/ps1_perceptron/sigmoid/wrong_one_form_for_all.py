# wrong: one form is chosen for the whole array; if any z is negative, e^z/(1+e^z) is used for the large positive ones too and gives nan
def sigmoid(z: np.ndarray) -> np.ndarray:
    if np.all(z >= 0):
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))
