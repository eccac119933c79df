# diagnosis: one formula was chosen for all entries
# also: the straight piece came for all entries
def huber(Y, T, delta):
    e = np.abs(Y - T)
    if np.all(e <= delta):
        return np.mean(e**2 / 2)
    return np.mean(delta * e - delta**2 / 2)


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size
