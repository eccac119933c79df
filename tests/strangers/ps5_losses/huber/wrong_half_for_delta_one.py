# wrong: 1/2 stands for delta**2/2, which is right for delta = 1 only
def huber(Y, T, delta):
    e = Y - T
    a = np.abs(e)
    return np.where(a <= delta, 0.5 * e**2, delta * a - 0.5).mean()


def huber_slope(Y, T, delta):
    e = Y - T
    return np.where(np.abs(e) <= delta, e, delta * np.sign(e)) / e.size
