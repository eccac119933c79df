def gaps(F, X, k):
    SX = np.zeros(X.shape)
    for j in range(k, X.shape[1]):
        SX[:, j] = X[:, j - k]
    A, B, e, v = F(SX).astype(np.float32), F(X).astype(np.float32), 0, 0
    for i, j in np.ndindex(A.shape):
        v = max(v, abs(A[i, j] - B[i, j]))
        if j >= k:
            e = max(e, abs(A[i, j] - B[i, j - k]))
    return [e, v]
