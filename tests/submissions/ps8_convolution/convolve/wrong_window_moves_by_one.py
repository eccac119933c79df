# diagnosis: the window moves by one pixel each time
def convolve(X, K, p, s):
    X, f = np.pad(X, p), len(K)
    Y = np.zeros(((len(X) - f) // s + 1, (X.shape[1] - f) // s + 1))
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            Y[i, j] = np.sum(K * X[i : i + f, j : j + f])
    return Y
