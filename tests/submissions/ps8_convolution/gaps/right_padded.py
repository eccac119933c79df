def gaps(F, X, k):
    SX = np.pad(X, ((0, 0), (k, 0)))[:, : X.shape[1]]
    A, B = F(SX), F(X)
    w = A.shape[1]
    return abs(A[:, k:] - B[:, : w - k]).max(), abs(A - B).max()
