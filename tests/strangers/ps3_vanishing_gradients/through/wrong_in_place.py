# wrong: the products are written into the caller's array slopes
def through(slopes, w):
    slopes *= w
    return np.prod(slopes), np.prod(np.abs(w) / 4)
