# diagnosis: the bound is the size of the product itself
def through(slopes, w):
    product = np.prod(slopes * w)
    return product, abs(product)
