# diagnosis: Python was asked for one yes or no about a whole array
def huber(Y, T, delta):
    e = np.abs(Y - T)
    if e <= delta:
        return np.mean(e**2 / 2)
    else:
        return np.mean(delta * e - delta**2 / 2)


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size
