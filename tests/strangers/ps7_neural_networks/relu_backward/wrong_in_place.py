# wrong: dX is dY itself, not a copy, so dY is changed
def relu_backward(dY, X):
    dX = dY
    dX[X <= 0] = 0
    return dX
