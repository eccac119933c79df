# diagnosis: huber_slope changed its argument Y in place
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.mean(np.where(e <= delta, e**2 / 2, delta * e - delta**2 / 2))


def huber_slope(Y, T, delta):
    Y -= T
    return np.clip(Y, -delta, delta) / Y.size
