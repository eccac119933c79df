# wrong: the slices have no comma: rows are moved and cut, not columns
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[k:] = X[:-k]
    A, B = F(SX), F(X)
    e = np.abs(A[k:] - B[:-k]).max()
    v = np.abs(A - B).max()
    return e, v
