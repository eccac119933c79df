# diagnosis: the division is by the 3 rows
# also: the division is by the 2 rows
# also: what comes is the wanted one, times
# also: the division is by the number of rows; N counts all entries
def mae(Y, T):
    return np.abs(Y - T).sum() / len(Y)


def mae_slope(Y, T):
    return np.sign(Y - T) / len(Y)
