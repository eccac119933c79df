# wrong: one copy is used for both calls; where F returns its input (or a part of it), F(X) changes with it
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    image = X.copy()
    B = F(image)
    image[:, k:] = X[:, :-k]
    image[:, :k] = 0
    A = F(image)
    e = np.abs(A[:, k:] - B[:, :-k]).max()
    v = np.abs(A - B).max()
    return e, v
