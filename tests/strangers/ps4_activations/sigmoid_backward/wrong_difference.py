# wrong: a one-sided difference with h = 0.001, right to three digits only
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    h = 1e-3
    return dY * (sigmoid(X + h) - sigmoid(X)) / h
