# diagnosis: through changed its argument slopes and w in place
def through(slopes, w):
    slopes *= w
    w /= 4
    return np.prod(slopes), np.prod(np.abs(w))
