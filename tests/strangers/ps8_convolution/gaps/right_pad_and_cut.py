# right: k columns of zeros put in front, then cut to the old width; the largest by the ends of the range
def gaps(F, X, k):
    SX = np.pad(X, ((0, 0), (k, 0)))[:, : X.shape[1]]
    A, B = F(SX), F(X)
    w = A.shape[1]
    D, E = A[:, k:] - B[:, : w - k], A - B
    return max(D.max(), -D.min()), max(E.max(), -E.min())
