# right: three plain loops over lists
def dense_forward(X, W, b):
    n, d = X.shape
    m = len(b)
    Y = []
    for i in range(n):
        row = []
        for j in range(m):
            row.append(sum(X[i, k] * W[k, j] for k in range(d)) + b[j])
        Y.append(row)
    return np.array(Y)
