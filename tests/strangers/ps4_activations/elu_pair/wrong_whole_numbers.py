# wrong: the slope is an array of the type of x: for whole numbers its fractions are cut off
def elu_pair(x, alpha):
    y = x.astype(float)
    left = x <= 0
    y[left] = alpha * (np.exp(y[left]) - 1)
    slope = np.ones_like(x)
    slope[left] = alpha * np.exp(x[left])
    return y, slope
