# right: the mask is what dropout_forward makes of ones, times dY
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    M = dropout_forward(np.ones_like(dY), U, p, True)
    return M * dY
