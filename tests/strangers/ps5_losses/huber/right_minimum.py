# right: without a choice: with c = min(|e|, delta) both pieces are c(|e| - c/2)
def huber(Y, T, delta):
    a = np.abs(Y - T)
    c = np.minimum(a, delta)
    return np.mean(c * (a - c / 2))


def huber_slope(Y, T, delta):
    e = Y - T
    return e / np.maximum(1.0, np.abs(e) / delta) / e.size
