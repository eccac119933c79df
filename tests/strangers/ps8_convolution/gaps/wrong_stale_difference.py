# wrong: e is computed by subtracting in place from F(SX), and v then uses the changed array
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    A[:, k:] -= B[:, :-k]
    e = np.abs(A[:, k:]).max()
    v = np.abs(A - B).max()
    return e, v
