# diagnosis: X moves by one column here
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, 1:] = X[:, :-1]
    A, B = F(SX), F(X)
    return np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
