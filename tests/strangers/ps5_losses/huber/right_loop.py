# right: a loop over the flat entries, with < in the place of <= (at |e| = delta both pieces agree)
def huber(Y, T, delta):
    total = 0.0
    for e in (Y - T).flatten():
        if abs(e) < delta:
            total += 0.5 * e**2
        else:
            total += delta * abs(e) - 0.5 * delta**2
    return total / Y.size


def huber_slope(Y, T, delta):
    out = []
    for e in (Y - T).flatten():
        out.append(e if abs(e) < delta else (delta if e > 0 else -delta))
    return np.array(out).reshape(Y.shape) / Y.size
