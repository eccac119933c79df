# wrong: the right value, but mse changes the caller's Y by -=
def mse(Y, T):
    Y -= T
    return np.mean(Y**2) / 2


def mse_slope(Y, T):
    return (Y - T) / Y.size
