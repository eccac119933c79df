# diagnosis: the sign is lost
def mse(Y, T):
    return np.mean((Y - T) ** 2) / 2


def mse_slope(Y, T):
    return np.abs(Y - T) / Y.size
