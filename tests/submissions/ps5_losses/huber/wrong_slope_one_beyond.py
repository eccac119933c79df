# diagnosis: δ is missing before |e| in the straight piece
# also: beyond δ the slope is ±1 here
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.mean(np.where(e <= delta, e**2 / 2, e - delta**2 / 2))


def huber_slope(Y, T, delta):
    e = Y - T
    return np.where(np.abs(e) <= delta, e, np.sign(e)) / e.size
