# right: the sign as a difference of two comparisons, the size as the larger less the smaller
def mae(Y, T):
    return float(np.mean(np.maximum(Y, T) - np.minimum(Y, T)))


def mae_slope(Y, T):
    return ((Y > T).astype(float) - (Y < T)) / Y.size
