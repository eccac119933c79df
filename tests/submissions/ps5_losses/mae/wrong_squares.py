# diagnosis: that is the mean of the squares
# also: that is the slope of the squared error
def mae(Y, T):
    return np.mean((Y - T) ** 2)


def mae_slope(Y, T):
    return (Y - T) / Y.size
