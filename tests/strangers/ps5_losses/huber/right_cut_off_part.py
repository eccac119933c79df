# right: c is the part of |e| within delta; the loss is c**2/2 + delta*(|e| - c)
def huber(Y, T, delta):
    a = np.abs(Y - T)
    c = np.minimum(a, delta)
    return np.sum(c * c / 2 + delta * (a - c)) / a.size


def huber_slope(Y, T, delta):
    return np.maximum(-delta, np.minimum(delta, Y - T)) / Y.size
