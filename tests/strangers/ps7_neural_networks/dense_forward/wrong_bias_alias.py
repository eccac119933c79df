# wrong: each row starts as b itself, not a copy, so += changes b and every row carries the rows before it
def dense_forward(X, W, b):
    n, d = X.shape
    Y = np.zeros((n, W.shape[1]))
    for i in range(n):
        row = b
        for k in range(d):
            row += X[i, k] * W[k]
        Y[i] = row
    return Y
