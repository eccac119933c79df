# diagnosis: convolve changed its argument K in place
def convolve(X, K, p, s):
    X, f = np.pad(X, p), len(K)
    Y = np.zeros(((len(X) - f) // s + 1, (X.shape[1] - f) // s + 1))
    for i, j in np.ndindex(Y.shape):
        Y[i, j] = np.sum(K * X[s * i : s * i + f, s * j : s * j + f])
    K *= 0
    return Y
