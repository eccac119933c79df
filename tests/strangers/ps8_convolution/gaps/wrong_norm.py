# wrong: takes the Euclidean norm of the differences, not the largest
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    SX = np.pad(X, ((0, 0), (k, 0)))[:, : X.shape[1]]
    A, B = F(SX), F(X)
    return np.linalg.norm(A[:, k:] - B[:, :-k]), np.linalg.norm(A - B)
