# diagnosis: the product has lost its sign
def through(slopes, w):
    w = np.abs(w)
    return np.prod(slopes * w), np.prod(w / 4)
