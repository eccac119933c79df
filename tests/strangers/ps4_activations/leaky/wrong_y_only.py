# wrong: the slope is computed, but only y is returned
def leaky(x, a):
    y = np.where(x > 0, x, a * x)
    slope = np.where(x > 0, 1.0, a)
    return y
