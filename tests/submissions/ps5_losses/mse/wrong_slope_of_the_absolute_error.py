# diagnosis: that is the slope of the absolute error
def mse(Y, T):
    return np.mean((Y - T) ** 2) / 2


def mse_slope(Y, T):
    return np.sign(Y - T) / Y.size
