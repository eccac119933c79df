# right: padded on the left, cut on the right
def gaps(F, X, k):
    A = F(np.pad(X, ((0, 0), (k, 0)))[:, : X.shape[1]])
    B = F(X.copy())
    w = B.shape[1]
    e = max(float(np.abs(A[:, j] - B[:, j - k]).max()) for j in range(k, w))
    return e, float(np.linalg.norm((A - B).ravel(), np.inf))
