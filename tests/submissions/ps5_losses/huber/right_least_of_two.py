def huber(Y, T, delta):
    size = np.abs(Y - T)
    near = np.minimum(size, delta)
    return np.mean(near * (size - near / 2))


def huber_slope(Y, T, delta):
    return np.minimum(np.maximum(Y - T, -delta), delta) / Y.size
