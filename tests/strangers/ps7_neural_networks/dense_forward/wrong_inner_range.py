# wrong: the inner sum runs to min(n, d), since its range was taken from the rows; inputs beyond are lost
def dense_forward(X, W, b):
    n, m = X.shape[0], W.shape[1]
    Y = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            s = 0.0
            for k in range(min(n, W.shape[0])):
                s += X[i, k] * W[k, j]
            Y[i, j] = s + b[j]
    return Y
