# wrong: y is no copy of x, its left entries are changed in the caller's array
def leaky(x, a):
    slope = np.where(x > 0, 1.0, a)
    y = x
    y[y <= 0] *= a
    return y, slope
