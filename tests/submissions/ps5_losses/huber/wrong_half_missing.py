# diagnosis: the ½ is missing before e²
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.mean(np.where(e <= delta, e**2, delta * e - delta**2 / 2))


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size
