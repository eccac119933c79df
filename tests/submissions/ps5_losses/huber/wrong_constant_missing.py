# diagnosis: −½δ² is missing from the straight piece
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.mean(np.where(e <= delta, e**2 / 2, delta * e))


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size
