# diagnosis: the slope is +1/N where the error is 0
def mae(Y, T):
    return np.mean(np.abs(Y - T))


def mae_slope(Y, T):
    return np.where(Y >= T, 1, -1) / Y.size
