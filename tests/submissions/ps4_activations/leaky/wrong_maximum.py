# diagnosis: the two sides of y are exchanged, as by max(ax, x) where a > 1; ask for the sign of x
def leaky(x, a):
    return np.maximum(a * x, x), np.where(x > 0, 1.0, a)
