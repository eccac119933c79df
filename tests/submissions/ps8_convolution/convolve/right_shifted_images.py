def convolve(X, K, p, s):
    X, f = np.pad(X, ((p, p), (p, p))), K.shape[0]
    h, w = X.shape[0] - f + 1, X.shape[1] - f + 1
    Y = sum(K[u, v] * X[u : u + h, v : v + w] for u in range(f) for v in range(f))
    return Y[::s, ::s]
