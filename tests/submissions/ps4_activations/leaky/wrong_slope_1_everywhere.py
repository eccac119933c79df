# diagnosis: the slope is 1 everywhere
def leaky(x, a):
    return np.where(x > 0, x, a * x), np.ones_like(x)
