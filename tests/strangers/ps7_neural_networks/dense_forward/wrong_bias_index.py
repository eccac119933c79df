# wrong: the bias is taken by the row, b[i], not by the neuron, b[j] (an error or wrong numbers)
def dense_forward(X, W, b):
    n, d = X.shape
    m = W.shape[1]
    Y = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            Y[i, j] = b[i % m]
            for k in range(d):
                Y[i, j] += X[i, k] * W[k, j]
    return Y
