# wrong: X is taken for the output of the sigmoid already
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    return dY * X * (1 - X)
