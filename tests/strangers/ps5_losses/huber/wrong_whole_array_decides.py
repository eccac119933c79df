# wrong: one formula for all entries, chosen by the largest error
def huber(Y, T, delta):
    e = np.abs(Y - T)
    if e.max() <= delta:
        return np.mean(e**2) / 2
    return np.mean(delta * e - delta**2 / 2)


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size
