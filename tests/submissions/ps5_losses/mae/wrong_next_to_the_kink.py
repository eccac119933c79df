# diagnosis: is this np.isclose?
def mae(Y, T):
    return np.abs(Y - T).mean()


def mae_slope(Y, T):
    return np.where(np.isclose(Y, T), 0.0, np.sign(Y - T)) / Y.size
