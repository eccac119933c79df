# diagnosis: the first column stays where it was
# also: the first columns stay where they were
# also: either the first column stays where it was
def gaps(F, X, k):
    SX = X.copy()
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    return np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
