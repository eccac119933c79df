# diagnosis: |e| belongs in the straight piece
# also: below −δ the slope is −δ, not δ
def huber(Y, T, delta):
    e = Y - T
    return np.mean(np.where(np.abs(e) <= delta, e**2 / 2, delta * e - delta**2 / 2))


def huber_slope(Y, T, delta):
    e = Y - T
    return np.where(np.abs(e) <= delta, e, delta) / e.size
