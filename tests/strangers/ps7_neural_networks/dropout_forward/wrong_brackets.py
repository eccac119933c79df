# wrong: the brackets of 1 − p are missing, so p is subtracted from the mask
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    if not train:
        return X
    M = (U >= p) / 1 - p
    return X * M
