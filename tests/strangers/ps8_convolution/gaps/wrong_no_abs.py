# wrong: the absolute value is missing, negative differences do not count
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    e = np.max(A[:, k:] - B[:, :-k])
    v = np.max(A - B)
    return e, v
