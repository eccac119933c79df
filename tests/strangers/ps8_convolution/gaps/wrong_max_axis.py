# wrong: the largest is taken for each column, so e and v are arrays and not numbers
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    e = np.max(np.abs(A[:, k:] - B[:, :-k]), axis=0)
    v = np.max(np.abs(A - B), axis=0)
    return e, v
