# wrong: e**2 is compared with delta in the place of |e| (the same for delta = 1 only)
def huber(Y, T, delta):
    e = Y - T
    return np.mean(np.where(e**2 <= delta, 0.5 * e**2, delta * np.abs(e) - 0.5 * delta**2))


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size
