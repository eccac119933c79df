# diagnosis: a small product is taken for 0
def through(slopes, w):
    product = np.prod(slopes * w)
    if abs(product) < 1e-12:
        product = 0.0
    return product, np.prod(np.abs(w) / 4)
