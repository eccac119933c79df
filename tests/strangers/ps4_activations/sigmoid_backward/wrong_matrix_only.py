# wrong: two loops for rows and columns, fails for arrays of one or three dimensions
def sigmoid_backward(dY, X):
    n, m = X.shape
    dX = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            s = sigmoid(X[i, j])
            dX[i, j] = dY[i, j] * s * (1 - s)
    return dX
