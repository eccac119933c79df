def convolve(X, K, p, s):
    f = len(K)
    P = np.zeros((X.shape[0] + 2 * p, X.shape[1] + 2 * p))
    P[p : p + X.shape[0], p : p + X.shape[1]] = X
    h, w = P.shape[0] - f + 1, P.shape[1] - f + 1
    full = np.array([[np.vdot(K, P[i : i + f, j : j + f]) for j in range(w)] for i in range(h)])
    return full[::s, ::s]
