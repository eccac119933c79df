# wrong: SX is no copy: the caller's X is moved
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    B = F(X.copy())
    SX = X
    SX[:, k:] = X[:, :-k].copy()
    SX[:, :k] = 0
    A = F(SX)
    return np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
