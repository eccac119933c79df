# wrong: the size counts the stride, but the windows begin at i and j
def convolve(X, K, p, s):
    f = K.shape[0]
    Xp = np.pad(X, p)
    h = (Xp.shape[0] - f) // s + 1
    w = (Xp.shape[1] - f) // s + 1
    Y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            Y[i, j] = np.sum(K * Xp[i : i + f, j : j + f])
    return Y
