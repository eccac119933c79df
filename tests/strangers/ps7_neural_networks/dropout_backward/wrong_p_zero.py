# wrong: for p = 0 it returns zeros; there all is kept and dY passes as it is
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    if p == 0:
        return np.zeros_like(dY)
    return dY * (U >= p) / (1 - p)
