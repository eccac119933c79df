# wrong: the gradient is divided by the number of rows as well
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    M = np.where(U >= p, 1 / (1 - p), 0)
    return dY * M / len(dY)
