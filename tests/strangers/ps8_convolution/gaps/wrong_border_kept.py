# wrong: SX is a copy of X, so the first k columns stay where they were in place of zeros
def gaps(F, X, k):
    SX = X.copy()
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    e = np.max(np.abs(A[:, k:] - B[:, :-k]))
    v = np.max(np.abs(A - B))
    return e, v
