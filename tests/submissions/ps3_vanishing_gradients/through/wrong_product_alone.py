# diagnosis: through returns 1 value, not 2
def through(slopes, w):
    return np.prod(slopes * w)
