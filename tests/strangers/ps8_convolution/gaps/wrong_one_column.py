# wrong: the image always moves by one column, k is used for comparing only
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, 1:] = X[:, :-1]
    A, B = F(SX), F(X)
    e = np.abs(A[:, k:] - B[:, :-k]).max()
    v = np.abs(A - B).max()
    return e, v
