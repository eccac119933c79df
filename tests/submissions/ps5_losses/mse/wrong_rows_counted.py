# diagnosis: the division is by the 4 rows
# also: the division is by the number of rows
def mse(Y, T):
    n = len(Y)
    return np.sum((Y - T) ** 2) / (2 * n)


def mse_slope(Y, T):
    return (Y - T) / len(Y)
