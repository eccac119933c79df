# wrong: the slopes are written into X
def relu_backward(dY, X):
    slope = X
    slope[X <= 0] = 0
    slope[X > 0] = 1
    return dY * slope
