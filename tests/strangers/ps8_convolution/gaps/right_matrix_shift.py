# right: the shift as a product with a matrix that has ones beside its diagonal
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    B = np.array(F(X))
    A = np.array(F(X @ np.eye(X.shape[1], k=k)))
    w = A.shape[1]
    e = np.linalg.norm((A[:, k:] - B[:, : w - k]).ravel(), np.inf)
    v = np.linalg.norm((A - B).ravel(), np.inf)
    return e, v
