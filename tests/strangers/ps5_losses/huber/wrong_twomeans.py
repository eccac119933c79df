# wrong: the inner and the outer entries have a mean each, and the two are added
def huber(Y, T, delta):
    e = np.abs(Y - T)
    inside, outside = e[e <= delta], e[e > delta]
    result = 0.0
    if inside.size:
        result += np.mean(inside**2 / 2)
    if outside.size:
        result += np.mean(delta * outside - delta**2 / 2)
    return result


def huber_slope(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size
