# right: a copy, with the entries at and below 0 filled by index
def relu_pair(x):
    y = np.array(x, copy=True, dtype=float)
    slope = np.ones_like(y)
    off = ~(x > 0)
    y[off] = slope[off] = 0
    return y, slope
