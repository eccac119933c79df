# wrong: the second factor is 1 - X, not 1 - s
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    s = sigmoid(X)
    return dY * s * (1 - X)
