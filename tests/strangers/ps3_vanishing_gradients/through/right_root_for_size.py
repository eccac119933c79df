# right: the size of w as the root of its square, and a loop from the last unit to the first
def through(slopes, w):
    product = bound = 1.0
    for s_k, w_k in zip(slopes[::-1], w[::-1]):
        product = s_k * w_k * product
        bound = bound * np.sqrt(w_k * w_k) / 4
    return product, bound
