# diagnosis: the values are right, but in another order
# also: are missing from
def through(slopes, w):
    return np.prod(np.abs(w) / 4), np.prod(slopes * w)
