# wrong: np.ones_like(x) is of whole numbers for such an x, and a becomes 0 in it
def leaky(x, a):
    slope = np.ones_like(x)
    slope[x <= 0] = a
    return x * slope, slope
