# wrong: // rounds the slope down, to 0 and -1
def mae(Y, T):
    return np.mean(np.abs(Y - T))


def mae_slope(Y, T):
    return np.sign(Y - T) // Y.size
