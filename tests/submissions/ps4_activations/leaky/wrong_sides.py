# diagnosis: the two sides are exchanged
# also: x and ax are exchanged
# also: all is right but where x is not 0
def leaky(x, a):
    return np.where(x > 0, a * x, x), np.where(x > 0, a, 1.0)
