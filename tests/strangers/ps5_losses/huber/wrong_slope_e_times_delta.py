# wrong: beyond delta the slope is delta*e here; it is delta times the sign
def huber(Y, T, delta):
    e = Y - T
    return np.mean(np.where(np.abs(e) <= delta, e**2 / 2, delta * np.abs(e) - delta**2 / 2))


def huber_slope(Y, T, delta):
    e = Y - T
    return np.where(np.abs(e) <= delta, e, delta * e) / e.size
