# diagnosis: Or was Y never filled?
# also: nothing but zeros comes
def convolve(X, K, p, s):
    X, f = np.pad(X, p), len(K)
    Y = np.zeros(((len(X) - f) // s + 1, (X.shape[1] - f) // s + 1))
    for i, j in np.ndindex(Y.shape):
        y = np.sum(K * X[s * i : s * i + f, s * j : s * j + f])
    return Y
