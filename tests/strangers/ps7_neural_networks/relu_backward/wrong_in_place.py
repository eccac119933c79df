# wrong: the right numbers, but the caller's dY is changed
def relu_backward(dY, X):
    dX = dY
    dX[X <= 0] = 0.0
    return dX
