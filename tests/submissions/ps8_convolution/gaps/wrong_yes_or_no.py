# diagnosis: these are answers, yes or no
# also: what comes is True or False, where numbers are wanted
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    return bool(np.abs(A[:, k:] - B[:, :-k]).max() == 0), bool(np.abs(A - B).max() == 0)
