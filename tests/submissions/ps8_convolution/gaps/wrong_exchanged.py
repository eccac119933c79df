# diagnosis: the two values are exchanged
# also: the values are right, but in another order
# also: these would be right in another order: are they exchanged?
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    return np.abs(A - B).max(), np.abs(A[:, k:] - B[:, :-k]).max()
