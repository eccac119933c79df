# diagnosis: the errors are not squared
def mse(Y, T):
    return np.mean(Y - T) / 2


def mse_slope(Y, T):
    return (Y - T) / Y.size
