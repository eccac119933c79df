# diagnosis: nothing passes, and the hidden layers hardly learn
# also: the slope is 0 everywhere; it has to be a or 1
# also: all is right but where x is positive
# also: nothing but zeros comes
def leaky(x, a):
    return np.where(x > 0, x, a * x), np.zeros_like(x)
