# diagnosis: relu_pair changed its argument x in place
def relu_pair(x):
    slope = (x > 0).astype(float)
    x[x < 0] = 0
    return x, slope
