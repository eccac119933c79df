# wrong: the columns are counted by the rows of X: right for square images only
def convolve(X, K, p, s):
    f = K.shape[0]
    A = np.pad(X, p)
    n = (X.shape[0] + 2 * p - f) // s + 1
    Y = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            Y[i, j] = np.sum(A[i * s : i * s + f, j * s : j * s + f] * K)
    return Y
