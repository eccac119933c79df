# wrong: the filter is turned by half a turn, as mathematics' convolution does
def convolve(X, K, p, s):
    K = K[::-1, ::-1]
    f = len(K)
    padded = np.pad(X, p)
    h = (X.shape[0] + 2 * p - f) // s + 1
    w = (X.shape[1] + 2 * p - f) // s + 1
    Y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            Y[i, j] = np.sum(K * padded[s * i : s * i + f, s * j : s * j + f])
    return Y
