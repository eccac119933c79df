def huber(Y, T, delta):
    e = Y - T
    near = np.abs(e) <= delta
    far = ~near
    inside = np.sum(e[near] ** 2) / 2
    outside = np.sum(delta * np.abs(e[far]) - 0.5 * delta**2)
    return (inside + outside) / e.size


def huber_slope(Y, T, delta):
    e = Y - T
    return np.where(np.abs(e) <= delta, e, delta * np.sign(e)) / e.size
