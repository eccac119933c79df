# diagnosis: the sign is lost
def mae(Y, T):
    return np.mean(np.abs(Y - T))


def mae_slope(Y, T):
    return np.abs(np.sign(Y - T)) / Y.size
