# diagnosis: the ¼ stands in the bound once
def through(slopes, w):
    return np.prod(slopes * w), np.prod(np.abs(w)) / 4
