# diagnosis: the differences are divided by the largest value of F(X)
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    e, v = np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
    return e / np.abs(B).max(), v / np.abs(B).max()
