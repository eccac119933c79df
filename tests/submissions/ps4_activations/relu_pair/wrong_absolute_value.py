# diagnosis: that is |x|
# also: all is right but where x is negative
# also: that is right for the absolute values of x
def relu_pair(x):
    return np.abs(x), np.sign(x)
