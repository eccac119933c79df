# wrong: where the gradient stops, X is put in place of 0
def relu_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    return np.where(X > 0, dY, X)
