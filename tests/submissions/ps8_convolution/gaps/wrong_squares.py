# diagnosis: the differences are squared
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    return ((A[:, k:] - B[:, :-k]) ** 2).max(), ((A - B) ** 2).max()
