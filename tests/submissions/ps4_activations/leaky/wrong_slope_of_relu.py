# diagnosis: the slope on the left is 0; it has to be a
# also: all is right but where x is negative
def leaky(x, a):
    return np.where(x > 0, x, a * x), np.where(x > 0, 1.0, 0.0)
