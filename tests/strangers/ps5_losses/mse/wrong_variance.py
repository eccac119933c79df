# wrong: np.var takes the mean error off first
def mse(Y, T):
    return 0.5 * np.var(Y - T)


def mse_slope(Y, T):
    return (Y - T) / Y.size
