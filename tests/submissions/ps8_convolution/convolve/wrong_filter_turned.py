# diagnosis: the filter was turned around
def convolve(X, K, p, s):
    K, X = K[::-1, ::-1], np.pad(X, p)
    f = len(K)
    Y = np.zeros(((len(X) - f) // s + 1, (X.shape[1] - f) // s + 1))
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            Y[i, j] = np.sum(K * X[s * i : s * i + f, s * j : s * j + f])
    return Y
