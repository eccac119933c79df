# diagnosis: the sign: the loss grows with Y where Y is above T
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.mean(np.where(e <= delta, e**2 / 2, delta * e - delta**2 / 2))


def huber_slope(Y, T, delta):
    return np.clip(T - Y, -delta, delta) / Y.size
