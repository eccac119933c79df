# wrong: the two loops need two axes; vectors, single numbers and three axes fail
def relu_backward(dY, X):
    dX = np.zeros_like(dY)
    for i in range(X.shape[0]):
        for j in range(X.shape[1]):
            if X[i, j] > 0:
                dX[i, j] = dY[i, j]
    return dX
