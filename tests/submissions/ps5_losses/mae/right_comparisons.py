def mae(Y, T):
    return np.mean(np.maximum(Y - T, T - Y))


def mae_slope(Y, T):
    return ((Y > T) * 1.0 - (Y < T) * 1.0) / Y.size
