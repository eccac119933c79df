# wrong: the pixels at the border are set to 0 in place of adding zeros around (only p = 0 is right)
def convolve(X, K, p, s):
    f = K.shape[0]
    padded = X.copy()
    if p > 0:
        padded[:p] = padded[-p:] = 0
        padded[:, :p] = padded[:, -p:] = 0
    h = (padded.shape[0] - f) // s + 1
    w = (padded.shape[1] - f) // s + 1
    Y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            Y[i, j] = np.sum(K * padded[s * i : s * i + f, s * j : s * j + f])
    return Y
