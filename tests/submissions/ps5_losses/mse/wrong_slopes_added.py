# diagnosis: the slopes were added up
# also: that is one number; wanted is an array
# also: that is the sum of what is wanted, over all entries
def mse(Y, T):
    return np.mean((Y - T) ** 2) / 2


def mse_slope(Y, T):
    return np.sum(Y - T) / Y.size
