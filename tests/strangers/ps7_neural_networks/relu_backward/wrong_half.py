# wrong: the slope at X = 0 is one half
def relu_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    return dY * np.heaviside(X, 0.5)
