# right: a mask as factor, the slope as the sign of y
def relu_pair(x):
    y = x * (x > 0)
    return y, np.sign(y)
