# wrong: (n + 2p - f + 1) // s places, as in the notes rounded down: the last may be missing
def convolve(X, K, p, s):
    A = np.pad(X, p)
    f = K.shape[0]
    h = (X.shape[0] + 2 * p - f + 1) // s
    w = (X.shape[1] + 2 * p - f + 1) // s
    Y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            Y[i, j] = np.sum(A[i * s : i * s + f, j * s : j * s + f] * K)
    return Y
