# wrong: cut off above alone; the slope of very negative errors is not limited
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.mean(np.where(e <= delta, e**2 / 2, delta * e - delta**2 / 2))


def huber_slope(Y, T, delta):
    return np.minimum(Y - T, delta) / Y.size
