def mae(Y, T):
    return np.average(np.sqrt((Y - T) ** 2))


def mae_slope(Y, T):
    return np.where(Y == T, 0, np.where(Y > T, 1, -1)) / Y.size
