# diagnosis: leaky changed its argument x in place
def leaky(x, a):
    slope = np.where(x > 0, 1.0, a)
    x *= slope
    return x, slope
