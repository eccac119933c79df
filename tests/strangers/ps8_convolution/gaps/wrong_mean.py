# wrong: the mean of the differences, not the largest
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    return np.abs(A[:, k:] - B[:, :-k]).mean(), np.abs(A - B).mean()
