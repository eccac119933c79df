# diagnosis: an error below 0.01 is taken for 0
def mae(Y, T):
    return np.abs(Y - T).mean()


def mae_slope(Y, T):
    e = Y - T
    return np.where(np.abs(e) < 0.01, 0.0, np.sign(e)) / Y.size
