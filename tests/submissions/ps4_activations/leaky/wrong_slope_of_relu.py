# diagnosis: the slope on the left is 0; it has to be a
# also: all is right but where x is negative
# also: that is right for a = 0: is a left out?
def leaky(x, a):
    return np.where(x > 0, x, a * x), np.where(x > 0, 1.0, 0.0)
