# right: the positive part and a times the negative part; the slope from two masks
def leaky(x, a):
    y = np.maximum(x, 0) + a * np.minimum(x, 0)
    slope = 1.0 * (x > 0) + a * (x <= 0)
    return y, slope
