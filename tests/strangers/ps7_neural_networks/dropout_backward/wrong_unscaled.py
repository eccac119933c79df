# wrong: the scale 1/(1 - p) is left out
def dropout_backward(dY, U, p):
    dX = dY.copy()
    dX[U < p] = 0
    return dX
