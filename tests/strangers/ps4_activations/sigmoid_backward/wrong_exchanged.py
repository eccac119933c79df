# wrong: the slope is taken at dY and multiplied by X
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    s = sigmoid(dY)
    return X * s * (1 - s)
