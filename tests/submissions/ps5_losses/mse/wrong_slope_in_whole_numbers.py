# diagnosis: the fractions were cut off: the slope is no whole number
def mse(Y, T):
    return np.mean((Y - T) ** 2) / 2


def mse_slope(Y, T):
    slope = np.zeros(Y.shape, dtype=int)
    slope[...] = (Y - T) / Y.size
    return slope
