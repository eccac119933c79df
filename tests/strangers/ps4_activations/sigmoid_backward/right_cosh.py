# right: the slope as the square of 1/(2 cosh(x/2)), which does not overflow up to 1000
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    return dY * np.square(0.5 / np.cosh(0.5 * X))
