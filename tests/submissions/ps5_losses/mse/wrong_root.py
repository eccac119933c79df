# diagnosis: that is the root of the mean of the squares
def mse(Y, T):
    return np.sqrt(np.mean((Y - T) ** 2))


def mse_slope(Y, T):
    return (Y - T) / Y.size
