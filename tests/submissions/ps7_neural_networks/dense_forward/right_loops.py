def dense_forward(X, W, b):
    n, d = X.shape
    m = W.shape[1]
    Y = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            Y[i, j] = b[j]
            for k in range(d):
                Y[i, j] += X[i, k] * W[k, j]
    return Y
