# wrong: the slope as max(0, X)/(X + 1e-8), which is not 1 for positive X (and far from it for tiny ones)
def relu_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    Y = np.maximum(0, X)
    return dY * Y / (X + 1e-8)
