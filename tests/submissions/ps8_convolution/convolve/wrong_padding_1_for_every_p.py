# diagnosis: the padding is 1 for every p but 0
def convolve(X, K, p, s):
    f, X = len(K), np.pad(X, min(p, 1))
    Y = np.zeros(((len(X) - f) // s + 1, (X.shape[1] - f) // s + 1))
    for i, j in np.ndindex(Y.shape):
        Y[i, j] = np.sum(K * X[s * i : s * i + f, s * j : s * j + f])
    return Y
