# diagnosis: the rows and columns of the filter are exchanged
# also: nothing but zeros: are the rows and columns of the filter exchanged
def convolve(X, K, p, s):
    X, f = np.pad(X, p), len(K)
    Y = np.zeros(((len(X) - f) // s + 1, (X.shape[1] - f) // s + 1))
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            for u in range(f):
                for v in range(f):
                    Y[i, j] += K[v, u] * X[s * i + u, s * j + v]
    return Y
