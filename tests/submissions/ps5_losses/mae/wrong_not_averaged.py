# diagnosis: these are the sizes of the single errors
# also: wanted is one number
def mae(Y, T):
    return np.abs(Y - T)


def mae_slope(Y, T):
    return np.sign(Y - T) / Y.size
