def elu_pair(x, alpha):
    y, slope = x.copy(), np.ones_like(x)
    left = x <= 0
    y[left] = alpha * (np.exp(x[left]) - 1)
    slope[left] = alpha * np.exp(x[left])
    return y, slope
