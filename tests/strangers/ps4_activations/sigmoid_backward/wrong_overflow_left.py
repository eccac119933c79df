# wrong: e^(-x)/(1 + e^(-x))^2 is infinity/infinity, NaN, at x = -1000
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    e = np.exp(-X)
    return dY * e / (1 + e) ** 2
