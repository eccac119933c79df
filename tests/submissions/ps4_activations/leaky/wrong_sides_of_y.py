# diagnosis: the two sides of y are exchanged
# also: all is right but where x is not 0
def leaky(x, a):
    return np.where(x > 0, a * x, x), np.where(x > 0, 1.0, a)
