# diagnosis: relu_backward changed its argument dY in place
def relu_backward(dY, X):
    dY[X <= 0] = 0
    return dY
