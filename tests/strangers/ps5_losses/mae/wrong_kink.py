# wrong: where Y = T the slope is -1/N, not 0
def mae(Y, T):
    return np.mean(np.abs(Y - T))


def mae_slope(Y, T):
    return np.where(Y > T, 1.0, -1.0) / Y.size
