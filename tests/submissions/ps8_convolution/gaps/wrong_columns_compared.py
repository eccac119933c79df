# diagnosis: e compares columns that do not belong together
# also: e compares the wrong columns
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    return np.abs(A[:, :-k] - B[:, k:]).max(), np.abs(A - B).max()
