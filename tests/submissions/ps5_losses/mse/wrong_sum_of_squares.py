# diagnosis: both the ½ and the division by N are missing
def mse(Y, T):
    return np.sum((Y - T) ** 2)


def mse_slope(Y, T):
    return 2 * (Y - T)
