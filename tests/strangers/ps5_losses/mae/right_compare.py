# right: the sign as a difference of two comparisons, the loss from it
def mae_slope(Y, T):
    return ((Y > T).astype(float) - (Y < T).astype(float)) / Y.size


def mae(Y, T):
    return np.sum(mae_slope(Y, T) * (Y - T))
