# wrong: each piece has a mean of its own, and an empty piece is NaN
def huber(Y, T, delta):
    e = Y - T
    near = np.abs(e) <= delta
    return np.mean(0.5 * e[near] ** 2) + np.mean(delta * np.abs(e[~near]) - 0.5 * delta**2)


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size
