# wrong: the largest difference first and then its size: large negative differences are missed
def gaps(F, X, k):
    S = np.zeros_like(X)
    S[:, k:] = X[:, :-k]
    A, B = F(S), F(X)
    e = abs(np.max(A[:, k:] - B[:, :-k]))
    v = abs(np.max(A - B))
    return e, v
