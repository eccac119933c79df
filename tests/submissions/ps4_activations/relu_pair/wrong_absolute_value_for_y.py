# diagnosis: y is |x|: on the left belongs 0
# also: all is right but where x is negative
# also: that is right for the absolute values of x
def relu_pair(x):
    return np.abs(x), np.where(x > 0, 1.0, 0.0)
