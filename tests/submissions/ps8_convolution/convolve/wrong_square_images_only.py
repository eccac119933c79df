# diagnosis: the last column is missing: count the columns by W
# also: the shape is
def convolve(X, K, p, s):
    X, f = np.pad(X, p), len(K)
    m = (len(X) - f) // s + 1
    Y = np.zeros((m, m))
    for i, j in np.ndindex(m, m):
        Y[i, j] = np.sum(K * np.resize(X[s * i : s * i + f, s * j : s * j + f], K.shape))
    return Y
