# right: the mean of squares as variance plus squared mean
def mse(Y, T):
    e = Y - T
    return (e.var() + e.mean() ** 2) / 2


def mse_slope(Y, T):
    return np.multiply(1.0 / np.size(T), np.subtract(Y, T))
