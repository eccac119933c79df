# wrong: the slope on the left is a x, not a
def leaky(x, a):
    y = np.where(x > 0, x, a * x)
    slope = np.where(x > 0, 1, a * x)
    return y, slope
