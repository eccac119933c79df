# wrong: the bound is just the size of this product, with its own slopes and not with a quarter
def through(slopes, w):
    product = np.prod(slopes * w)
    return product, np.abs(product)
