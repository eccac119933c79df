def convolve(X, K, p, s):
    X, K, f = np.pad(X, p).astype(np.float32), K.astype(np.float32), len(K)
    Y = np.zeros(((len(X) - f) // s + 1, (X.shape[1] - f) // s + 1), dtype=np.float32)
    for i, j in np.ndindex(Y.shape):
        Y[i, j] = (K * X[s * i : s * i + f, s * j : s * j + f]).sum()
    return Y
