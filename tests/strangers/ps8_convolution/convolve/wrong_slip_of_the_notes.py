# wrong: the size has the slip of question 1, (n + 2p - f + 1) // s
def convolve(X, K, p, s):
    f = K.shape[0]
    padded = np.pad(X, p)
    h = (X.shape[0] + 2 * p - f + 1) // s
    w = (X.shape[1] + 2 * p - f + 1) // s
    Y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            Y[i, j] = np.sum(K * padded[s * i : s * i + f, s * j : s * j + f])
    return Y
