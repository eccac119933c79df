# wrong: returns the mask beside Y
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    M = (U >= p) / (1 - p)
    if not train:
        M = np.ones_like(X)
    Y = X * M
    return Y, M
