# diagnosis: the sign counts here
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    return (A[:, k:] - B[:, :-k]).max(), (A - B).max()
