# wrong: the dropped entries are set to 0 in the caller's X
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    if not train:
        return X
    X[U < p] = 0
    return X / (1 - p)
