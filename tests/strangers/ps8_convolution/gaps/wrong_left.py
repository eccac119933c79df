# wrong: X moves to the left
def gaps(F, X, k):
    SX = np.zeros_like(X)
    SX[:, :-k] = X[:, k:]
    A, B = F(SX), F(X)
    return np.abs(A[:, k:] - B[:, :-k]).max(), np.abs(A - B).max()
