# right: entry by entry with if, strictly less (at |e| = delta both pieces agree)
def huber(Y, T, delta):
    total = 0.0
    for e in (Y - T).flat:
        if abs(e) < delta:
            total += e * e / 2
        else:
            total += delta * abs(e) - delta * delta / 2
    return total / Y.size


def huber_slope(Y, T, delta):
    result = np.array([max(-delta, min(delta, e)) for e in (Y - T).flat])
    return result.reshape(Y.shape) / Y.size
