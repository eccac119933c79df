# diagnosis: the fractions of the slope were cut off
# also: the fractions are cut off: what comes is an array of whole numbers
# also: that is right for alpha = 0: is alpha left out?
# also: the slope on the left is 0, as that of ReLU, or its fractions were cut off: is this an array of whole numbers?
def elu_pair(x, alpha):
    y, slope = np.zeros(x.shape), np.ones(x.shape, dtype=int)
    for i, v in np.ndenumerate(x):
        if v > 0:
            y[i] = v
        else:
            y[i], slope[i] = alpha * (np.exp(v) - 1), alpha * np.exp(v)
    return y, slope
