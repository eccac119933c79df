# wrong: the mask and the scale are written into the caller's dY
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    M = (U >= p) / (1 - p)
    dY *= M
    return dY
