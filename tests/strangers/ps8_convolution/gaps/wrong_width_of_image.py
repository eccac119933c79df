# wrong: the columns of F(X) are cut by the width of X, not by that of F(X): shapes differ where F makes it narrower
def gaps(F, X, k):
    W = X.shape[1]
    S = np.zeros_like(X)
    S[:, k:] = X[:, : W - k]
    A, B = F(S), F(X)
    e = np.abs(A[:, k:] - B[:, : W - k]).max()
    return e, np.abs(A - B).max()
