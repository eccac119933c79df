def relu_backward(dY, X):
    dX = dY.copy()
    dX[X <= 0] = 0
    return dX
