# wrong: dropout_forward is called with U and dY exchanged, so U is masked by dY
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    return dropout_forward(U, dY, p, True)
