# wrong: the moved image is an array of whole numbers, so fractions of X are cut off
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    SX = np.zeros(X.shape, dtype=int)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    e = np.abs(A[:, k:] - B[:, :-k]).max()
    v = np.abs(A - B).max()
    return e, v
