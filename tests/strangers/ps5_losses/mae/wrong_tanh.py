# wrong: a smooth tanh stands for the sign, so small errors have a smaller slope
def mae(Y, T):
    return np.mean(np.abs(Y - T))


def mae_slope(Y, T):
    return np.tanh(1000 * (Y - T)) / Y.size
