# wrong: the number of neurons is taken from the rows of W (d), right only where d = m
def dense_forward(X, W, b):
    n, d = X.shape
    Y = np.zeros((n, len(b)))
    for i in range(n):
        for j in range(d):
            Y[i, j] = np.sum(X[i] * W[:, j]) + b[j]
    return Y
