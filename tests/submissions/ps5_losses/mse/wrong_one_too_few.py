# diagnosis: the division is by N − 1
# also: is that 2(N − 1), or a number of the example
def mse(Y, T):
    return np.sum((Y - T) ** 2) / (2 * (Y.size - 1))


def mse_slope(Y, T):
    return (Y - T) / (Y.size - 1)
