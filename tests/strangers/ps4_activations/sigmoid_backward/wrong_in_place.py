# wrong: dY *= changes the caller's dY
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    s = sigmoid(X)
    dY *= s * (1 - s)
    return dY
