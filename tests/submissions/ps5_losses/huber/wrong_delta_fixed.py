# diagnosis: δ has no effect here
def huber(Y, T, delta=1.0):
    delta = 1.0
    e = np.abs(Y - T)
    return np.mean(np.where(e <= delta, e**2 / 2, delta * e - delta**2 / 2))


def huber_slope(Y, T, delta=1.0):
    return np.clip(Y - T, -1, 1) / Y.size
