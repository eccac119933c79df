# diagnosis: the sign: the loss grows with Y where Y is above T
def mae(Y, T):
    return np.mean(np.abs(Y - T))


def mae_slope(Y, T):
    return np.sign(T - Y) / Y.size
