# wrong: takes the entries of dY that are 0 for those that were dropped; U is not looked at
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    M = np.where(dY != 0, 1 / (1 - p), 0.0)
    return dY * M
