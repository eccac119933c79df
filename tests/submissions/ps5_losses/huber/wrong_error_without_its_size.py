# diagnosis: compare |e| with δ, not e
def huber(Y, T, delta):
    e = Y - T
    return np.mean(np.where(e <= delta, e**2 / 2, delta * np.abs(e) - delta**2 / 2))


def huber_slope(Y, T, delta):
    return np.where(Y - T <= delta, Y - T, delta) / Y.size
