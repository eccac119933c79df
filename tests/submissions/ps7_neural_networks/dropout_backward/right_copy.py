def dropout_backward(dY, U, p):
    dX = dY / (1 - p)
    dX[U < p] = 0
    return dX
