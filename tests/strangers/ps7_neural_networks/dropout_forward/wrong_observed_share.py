# wrong: divides by the share of entries that happened to be kept, not by 1 − p
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    if not train:
        return X
    M = U >= p
    return X * M / M.mean()
