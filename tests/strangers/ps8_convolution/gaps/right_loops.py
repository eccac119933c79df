# right: the two maxima by loops over all places
def gaps(F, X, k):
    rolled = np.roll(X, k, axis=1)
    rolled[:, :k] = 0
    A, B = F(rolled), F(X)
    e = v = 0.0
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            v = max(v, abs(A[i, j] - B[i, j]))
            if j >= k:
                e = max(e, abs(A[i, j] - B[i, j - k]))
    return e, v
