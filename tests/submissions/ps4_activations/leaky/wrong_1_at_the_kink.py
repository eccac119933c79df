# diagnosis: the slope is 1 at x = 0
# also: all is right but where x is 0, 1 there
def leaky(x, a):
    return np.where(x > 0, x, a * x), np.where(x >= 0, 1.0, a)
