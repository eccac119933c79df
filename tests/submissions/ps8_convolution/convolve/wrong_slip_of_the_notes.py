# diagnosis: a size or a range has to be a whole number; divide with //
def convolve(X, K, p, s):
    X, f = np.pad(X, p), len(K)
    Y = np.zeros(((len(X) - f + 1) / s, (X.shape[1] - f + 1) / s))
    for i, j in np.ndindex(Y.shape):
        Y[i, j] = np.sum(K * X[s * i : s * i + f, s * j : s * j + f])
    return Y
