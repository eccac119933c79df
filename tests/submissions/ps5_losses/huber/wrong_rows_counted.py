# diagnosis: the mean runs over the rows alone
# also: the division is by the number of rows
# also: the division is by the 2 rows; N counts all 6 entries
# also: the mean runs over the 2 rows alone; N counts all 6 entries
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.where(e <= delta, e**2 / 2, delta * e - delta**2 / 2).sum() / Y.shape[0]


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.shape[0]
