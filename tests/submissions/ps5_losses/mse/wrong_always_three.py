# diagnosis: the division is by 3 here too; there are 6 entries now
def mse(Y, T):
    return np.sum((Y - T) ** 2) / (2 * 3)


def mse_slope(Y, T):
    return (Y - T) / Y.size
