# diagnosis: gaps changed its argument X in place
def gaps(F, X, k):
    B = F(X.copy())
    X[:, k:] = X[:, :-k].copy()
    X[:, :k] = 0
    A = F(X)
    return np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
