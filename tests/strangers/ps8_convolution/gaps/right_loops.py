# right: hstack for the shift, and the largest differences by loops over the output
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    A = F(np.hstack([np.zeros((len(X), k)), X[:, : X.shape[1] - k]]))
    B = F(X)
    e = v = 0.0
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            v = max(v, abs(A[i, j] - B[i, j]))
            if j >= k:
                e = max(e, abs(A[i, j] - B[i, j - k]))
    return float(e), float(v)
