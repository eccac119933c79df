# right: a copy of dY, in which the entries without slope are set to 0
def relu_backward(dY, X):
    dX = dY.copy()
    dX[~(X > 0)] = 0.0
    return dX
