# wrong: e^-X/(1 + e^-X)^2 is infinity over infinity at X = -1000
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    e = np.exp(-X)
    return dY * e / (1 + e) ** 2
