# wrong: np.roll brings in on the left what left on the right; zeros have to enter
def gaps(F, X, k):
    SX = np.roll(X, k, axis=1)
    A, B = F(SX), F(X)
    e = np.abs(A[:, k:] - B[:, :-k]).max()
    v = np.abs(A - B).max()
    return e, v
