# diagnosis: both the ½ and the division by N are missing
# also: what comes is the wanted one, times
# also: both a factor 2 too many, and no 1/N
def mse(Y, T):
    return np.sum((Y - T) ** 2)


def mse_slope(Y, T):
    return 2 * (Y - T)
