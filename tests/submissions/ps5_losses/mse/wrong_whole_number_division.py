# diagnosis: the fractions were cut off
def mse(Y, T):
    return np.sum((Y - T) ** 2) // (2 * Y.size)


def mse_slope(Y, T):
    return (Y - T) / Y.size
