# diagnosis: the slopes stand in the bound, too
def through(slopes, w):
    return np.prod(slopes * w), np.prod(np.abs(slopes * w) / 4)
