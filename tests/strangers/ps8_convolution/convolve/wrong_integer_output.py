# wrong: Y is an array of whole numbers, so fractions are cut off
def convolve(X, K, p, s):
    A = np.pad(X, p)
    f = len(K)
    h, w = (A.shape[0] - f) // s + 1, (A.shape[1] - f) // s + 1
    Y = np.zeros((h, w), dtype=int)
    for i in range(h):
        for j in range(w):
            Y[i, j] = np.sum(K * A[s * i : s * i + f, s * j : s * j + f])
    return Y
