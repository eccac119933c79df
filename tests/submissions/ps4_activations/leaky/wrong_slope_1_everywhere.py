# diagnosis: the slope is 1 everywhere
# also: all is right but where x is negative, 1 there
# also: nothing but ones comes
def leaky(x, a):
    return np.where(x > 0, x, a * x), np.ones_like(x)
