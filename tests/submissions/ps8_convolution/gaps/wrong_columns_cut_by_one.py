# diagnosis: e compares columns that do not belong together
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    return np.abs(A[:, 1:] - B[:, :-1]).max(), np.abs(A - B).max()
