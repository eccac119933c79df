# wrong: positive X that are merely close to 0 are treated as 0
def relu_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    slope = np.where(X > 0, 1.0, 0.0)
    slope = np.where(np.isclose(X, 0), 0.0, slope)
    return dY * slope
