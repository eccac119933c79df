# wrong: X itself is moved: the caller's X is changed, and B too where F returns its input
def gaps(F, X, k):
    B = F(X)
    X[:, k:] = X[:, :-k].copy()
    X[:, :k] = 0
    A = F(X)
    return np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
