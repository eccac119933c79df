# diagnosis: mse changed its argument Y in place
# also: mse_slope changed its argument Y in place
def mse(Y, T):
    Y -= T
    return np.mean(Y**2) / 2


def mse_slope(Y, T):
    Y -= T
    return Y / Y.size
