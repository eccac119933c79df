# diagnosis: the slope is 1 at x = 0
def leaky(x, a):
    return np.where(x > 0, x, a * x), np.where(x >= 0, 1.0, a)
