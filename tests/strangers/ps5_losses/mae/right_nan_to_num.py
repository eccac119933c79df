# right: e/|e|, with the NaN at 0 made 0
def mae(Y, T):
    return np.fabs(T - Y).sum() / T.size


def mae_slope(Y, T):
    e = Y - T
    return np.nan_to_num(e / np.abs(e)) / e.size
