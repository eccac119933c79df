# diagnosis: the values are right, but in another order
# also: are missing from
# also: these would be right in another order: are they exchanged?
def through(slopes, w):
    return np.prod(np.abs(w) / 4), np.prod(slopes * w)
