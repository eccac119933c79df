# diagnosis: the weights are missing from the product
def through(slopes, w):
    return np.prod(slopes), np.prod(np.abs(w) / 4)
