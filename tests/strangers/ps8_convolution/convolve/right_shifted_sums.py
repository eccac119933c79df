# right: the loops run over the filter; each weight times a shifted image
def convolve(X, K, p, s):
    H, W = X.shape
    f = K.shape[0]
    A = np.zeros((H + 2 * p, W + 2 * p))
    A[p : p + H, p : p + W] = X
    a, c = H + 2 * p - f + 1, W + 2 * p - f + 1
    Y = 0.0
    for u in range(f):
        for v in range(f):
            Y = Y + K[u, v] * A[u : u + a : s, v : v + c : s]
    return Y
