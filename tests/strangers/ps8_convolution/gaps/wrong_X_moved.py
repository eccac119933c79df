# wrong: X itself is moved; it is changed, and F(X) is computed after that
def gaps(F, X, k):
    SX = X
    SX[:, k:] = X[:, :-k].copy()
    SX[:, :k] = 0
    A, B = F(SX), F(X)
    return np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
