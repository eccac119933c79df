# wrong: calls dropout_forward with train=False, so dY passes as it is
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    return dropout_forward(dY, U, p, False)
