# wrong: e is compared with delta, not |e|: large negative errors stay squared
def huber(Y, T, delta):
    e = Y - T
    return np.mean(np.where(e <= delta, 0.5 * e**2, delta * np.abs(e) - 0.5 * delta**2))


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size
