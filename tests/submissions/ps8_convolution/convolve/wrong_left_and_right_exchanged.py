# diagnosis: left and right of the filter are exchanged
# also: the filter was turned around, or its left and right are exchanged
# also: the values are right, but one place back along axis 1
def convolve(X, K, p, s):
    f, X = len(K), np.pad(X, p)
    Y = np.zeros(((len(X) - f) // s + 1, (X.shape[1] - f) // s + 1))
    for i, j in np.ndindex(Y.shape):
        Y[i, j] = np.sum(K[:, ::-1] * X[s * i : s * i + f, s * j : s * j + f])
    return Y
