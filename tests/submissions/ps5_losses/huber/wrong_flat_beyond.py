# diagnosis: beyond δ the slope is 0 here
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.mean(np.where(e <= delta, e**2 / 2, delta * e - delta**2 / 2))


def huber_slope(Y, T, delta):
    return np.where(np.abs(Y - T) <= delta, Y - T, 0) / Y.size
