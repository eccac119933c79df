# wrong: dropout_forward has the scale already, and it is divided by 1 − p once more
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    dX = dropout_forward(dY, U, p, True)
    return dX / (1 - p)
