# right: the exponential of the left entries only, written into float arrays by a mask
def elu_pair(x, alpha):
    y = np.array(x, dtype=float)
    slope = np.ones(x.shape)
    left = x <= 0
    slope[left] = alpha * np.exp(y[left])
    y[left] = slope[left] - alpha
    return y, slope
