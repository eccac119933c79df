# diagnosis: the mean was taken along the rows alone
# also: wanted is one number
def mse(Y, T):
    return np.mean((Y - T) ** 2, axis=-1) / 2


def mse_slope(Y, T):
    return (Y - T) / Y.size
