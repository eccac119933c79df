# diagnosis: two arrays have shapes that do not fit together
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    return np.abs(A[:, k:] - B).max(), np.abs(A - B).max()
