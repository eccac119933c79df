# diagnosis: 0/0 is NaN
def mae(Y, T):
    return np.mean(np.abs(Y - T))


def mae_slope(Y, T):
    e = Y - T
    return e / np.abs(e) / Y.size
