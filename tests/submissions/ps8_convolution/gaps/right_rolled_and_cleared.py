def gaps(F, X, k):
    SX = np.roll(X, k, axis=1)
    SX[:, :k] = 0
    A, B = F(SX), F(X)
    e = max(np.max(A[:, k:] - B[:, :-k]), np.max(B[:, :-k] - A[:, k:]))
    return e, np.linalg.norm((A - B).ravel(), ord=np.inf)
