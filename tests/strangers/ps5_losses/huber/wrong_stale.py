# wrong: the second mask looks at entries that were overwritten with e^2/2 already; for delta > 2 some are changed twice
def huber(Y, T, delta):
    e = np.abs(Y - T)
    e[e <= delta] = 0.5 * e[e <= delta] ** 2
    e[e > delta] = delta * e[e > delta] - 0.5 * delta**2
    return e.mean()


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size
