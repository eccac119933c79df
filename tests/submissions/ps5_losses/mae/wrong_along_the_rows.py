# diagnosis: the mean was taken along the rows alone
# also: wanted is one number
def mae(Y, T):
    return np.abs(Y - T).mean(axis=-1)


def mae_slope(Y, T):
    return np.sign(Y - T) / Y.size
