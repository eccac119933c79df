# diagnosis: two arrays have shapes that do not fit together
# also: the shape is
def convolve(X, K, p, s):
    X = np.pad(X, p)
    Y = np.zeros(((len(X) - 3) // s + 1, (X.shape[1] - 3) // s + 1))
    for i, j in np.ndindex(Y.shape):
        Y[i, j] = np.sum(K * X[s * i : s * i + 3, s * j : s * j + 3])
    return Y
