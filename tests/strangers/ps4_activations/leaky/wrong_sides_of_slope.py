# wrong: the two sides of the slope are exchanged
def leaky(x, a):
    return np.where(x > 0, x, a * x), np.where(x > 0, a, 1.0)
