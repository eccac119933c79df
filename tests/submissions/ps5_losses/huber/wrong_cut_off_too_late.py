# diagnosis: the error was cut off after the division by N
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.mean(np.where(e <= delta, e**2 / 2, delta * e - delta**2 / 2))


def huber_slope(Y, T, delta):
    return np.clip((Y - T) / Y.size, -delta, delta)
