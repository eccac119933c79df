# wrong: brackets missing, dY*s*1 - s is computed
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    s = sigmoid(X)
    dX = dY * s * 1 - s
    return dX
