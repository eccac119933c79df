# wrong: the absolute value is taken after the largest, so large negative differences are missed
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    e = abs(np.max(A[:, k:] - B[:, :-k]))
    v = abs(np.max(A - B))
    return e, v
