# wrong: the slope is the mean error for every entry; each has its own error over N
def mse(Y, T):
    return 0.5 * np.mean((Y - T) ** 2)


def mse_slope(Y, T):
    return np.mean(Y - T) * np.ones_like(Y)
