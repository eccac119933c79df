# wrong: @ in place of *, a matrix product where entry by entry is wanted
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    s = sigmoid(X)
    return dY @ (s * (1 - s))
