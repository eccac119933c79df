# right: np.divide with where= writes only the kept entries into zeros
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    if not train:
        return np.array(X)
    Y = np.zeros(np.shape(X))
    np.divide(X, 1 - p, out=Y, where=(U >= p))
    return Y
