# right: the sum of squares as a dot product of the flattened error
def mse(Y, T):
    e = np.ravel(Y - T)
    return float(e @ e) / (2 * e.size)


def mse_slope(Y, T):
    N = np.prod(Y.shape)
    return 0.5 * 2 * (Y - T) * (1 / N)
