# wrong: the size is taken after the sum over each row, so errors in a row cancel
def mae(Y, T):
    e = Y - T
    if e.ndim == 2:
        return np.abs(e.sum(axis=1)).sum() / e.size
    return np.abs(e).mean()


def mae_slope(Y, T):
    return np.sign(Y - T) / Y.size
