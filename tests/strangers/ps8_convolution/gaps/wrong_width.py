# wrong: the columns of F(X) are cut by the width of X, though the output may be narrower
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    H, W = X.shape
    SX = np.zeros((H, W))
    SX[:, k:] = X[:, : W - k]
    A, B = F(SX), F(X)
    e = np.max(np.abs(A[:, k:] - B[:, : W - k]))
    v = np.max(np.abs(A - B))
    return e, v
