# wrong: the division by N comes before the cutting off
def huber(Y, T, delta):
    e = Y - T
    return np.mean(np.where(np.abs(e) <= delta, e**2 / 2, delta * np.abs(e) - delta**2 / 2))


def huber_slope(Y, T, delta):
    return np.clip((Y - T) / Y.size, -delta, delta)
