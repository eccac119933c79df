# wrong: the loops know two axes only, other shapes fail
def relu_backward(dY, X):
    n, m = X.shape
    dX = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            if X[i, j] > 0:
                dX[i, j] = dY[i, j]
    return dX
