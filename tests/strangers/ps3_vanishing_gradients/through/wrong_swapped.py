# wrong: returns the bound first and the product second
def through(slopes, w):
    product = np.prod(slopes * w)
    bound = np.prod(np.abs(w) / 4)
    return bound, product
