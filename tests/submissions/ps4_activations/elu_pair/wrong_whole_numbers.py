# diagnosis: the fractions of the slope were cut off
# also: the fractions are cut off: what comes is an array of whole numbers
def elu_pair(x, alpha):
    y, slope = np.zeros(x.shape), np.ones(x.shape, dtype=int)
    for i, v in np.ndenumerate(x):
        if v > 0:
            y[i] = v
        else:
            y[i], slope[i] = alpha * (np.exp(v) - 1), alpha * np.exp(v)
    return y, slope
