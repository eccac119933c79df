def through(slopes, w):
    product = slopes.prod() * w.prod()
    return product, np.abs(w.prod()) / 4 ** len(w)
