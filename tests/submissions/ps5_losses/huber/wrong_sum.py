# diagnosis: that is the sum: the mean is missing
# also: the 1/N is missing
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.sum(np.where(e <= delta, e**2 / 2, delta * e - delta**2 / 2))


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta)
