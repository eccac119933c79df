# diagnosis: the slope on the left is α; it has to be α·e^x
# also: all is right but where x is negative
# also: that is right for the positive entries of x, with 0 for the others
# also: the slope is α on the left, as that of a leaky ReLU
def elu_pair(x, alpha):
    e = np.exp(np.minimum(x, 0))
    y = np.where(x > 0, x, alpha * (e - 1))
    return y, np.where(x > 0, 1, alpha)
