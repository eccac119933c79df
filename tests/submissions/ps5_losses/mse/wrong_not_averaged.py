# diagnosis: these are the losses of the single entries
# also: wanted is one number
def mse(Y, T):
    return (Y - T) ** 2 / 2


def mse_slope(Y, T):
    return (Y - T) / Y.size
