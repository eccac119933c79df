def weighted_sum(X, w, b):
    n, d = X.shape
    z = np.empty(n)
    for i in range(n):
        z[i] = b
        for j in range(d):
            z[i] += X[i, j] * w[j]
    return z
