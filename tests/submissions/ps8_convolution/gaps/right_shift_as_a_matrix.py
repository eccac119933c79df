def gaps(F, X, k):
    S = np.eye(X.shape[1], k=k)
    A, B = np.asarray(F(X @ S)), np.asarray(F(X))
    D = A[:, k:] - B[:, : B.shape[1] - k]
    return np.linalg.norm(D.ravel(), np.inf), np.max(np.abs(np.subtract(A, B)))
