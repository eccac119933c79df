# wrong: one formula for all entries, chosen with np.all
def huber(Y, T, delta):
    e = np.abs(Y - T)
    if np.all(e <= delta):
        return np.mean(0.5 * e**2)
    else:
        return np.mean(delta * e - 0.5 * delta**2)


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size
