# diagnosis: the bound has a sign
def through(slopes, w):
    return np.prod(slopes * w), np.prod(w / 4)
