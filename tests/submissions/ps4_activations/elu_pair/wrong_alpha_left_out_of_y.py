# diagnosis: α is left out of y
# also: that is right for alpha = 1: is alpha left out?
def elu_pair(x, alpha):
    e = np.exp(np.minimum(x, 0))
    y = np.where(x > 0, x, e - 1)
    return y, np.where(x > 0, 1, alpha * e)
