def dense_backward(dY, X, W):
    n, d = X.shape
    m = W.shape[1]
    dX, dW, db = np.zeros((n, d)), np.zeros((d, m)), np.zeros(m)
    for i in range(n):
        for j in range(m):
            db[j] += dY[i, j]
            for k in range(d):
                dX[i, k] += dY[i, j] * W[k, j]
                dW[k, j] += X[i, k] * dY[i, j]
    return dX, dW, db
