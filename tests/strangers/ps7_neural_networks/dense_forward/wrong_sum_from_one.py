# wrong: the sum runs over range(1, d) because the formula says k = 1, so the first input is left out
def dense_forward(X, W, b):
    n, d = X.shape
    m = W.shape[1]
    Y = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            for k in range(1, d):
                Y[i, j] += X[i, k] * W[k, j]
            Y[i, j] += b[j]
    return Y
