# diagnosis: the slope on the left is 0, as that of ReLU
# also: all is right but where x is negative
# also: that is right for alpha = 0: is alpha left out?
def elu_pair(x, alpha):
    y = np.where(x > 0, x, alpha * (np.exp(np.minimum(x, 0)) - 1))
    return y, (x > 0).astype(float)
