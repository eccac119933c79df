# right: the step function of NumPy, with the value 0 at 0
def relu_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    return np.multiply(np.heaviside(X, 0.0), dY)
