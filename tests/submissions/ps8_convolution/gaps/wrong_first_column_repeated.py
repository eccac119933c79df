# diagnosis: the first column fills what gets free on the left
# also: either the first column stays where it was
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, :k] = X[:, :1]
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    return np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
