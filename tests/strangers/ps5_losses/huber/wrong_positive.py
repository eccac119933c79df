# wrong: beyond delta the slope is +delta on both sides
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.where(e <= delta, 0.5 * e * e, delta * (e - delta / 2)).mean()


def huber_slope(Y, T, delta):
    e = Y - T
    return np.where(np.abs(e) <= delta, e, delta) / e.size
