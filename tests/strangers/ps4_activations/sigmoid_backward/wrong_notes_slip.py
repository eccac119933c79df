# wrong: the slope e^(-x)(1 - sigma) of the notes
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    return dY * np.exp(-X) * (1 - sigmoid(X))
