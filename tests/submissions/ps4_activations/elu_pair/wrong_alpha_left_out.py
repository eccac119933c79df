# diagnosis: α is left out of y and of the slope
# also: all is right but where x is negative
# also: that is right for alpha = 1: is alpha left out?
def elu_pair(x, alpha):
    e = np.exp(np.minimum(x, 0))
    return np.where(x > 0, x, e - 1), np.where(x > 0, 1, e)
