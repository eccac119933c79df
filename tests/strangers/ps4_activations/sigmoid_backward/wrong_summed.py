# wrong: np.dot/sum as if one number were wanted, the result has not the shape of X
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    s = sigmoid(X)
    return np.sum(dY * s * (1 - s))
