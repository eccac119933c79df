# wrong: zeros only above and below, none on the left and on the right
def convolve(X, K, p, s):
    A = np.pad(X, ((p, p), (0, 0)))
    f = len(K)
    h, w = (A.shape[0] - f) // s + 1, (A.shape[1] - f) // s + 1
    Y = np.empty((h, w))
    for i in range(h):
        for j in range(w):
            Y[i, j] = np.sum(K * A[s * i : s * i + f, s * j : s * j + f])
    return Y
