# diagnosis: half of the slope
# also: what comes is half of the wanted one
def mse(Y, T):
    return np.mean((Y - T) ** 2) / 2


def mse_slope(Y, T):
    return (Y - T) / (2 * Y.size)
