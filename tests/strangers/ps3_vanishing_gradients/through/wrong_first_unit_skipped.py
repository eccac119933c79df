# wrong: the loop starts at 1, so the first unit is left out of both products
def through(slopes, w):
    product, bound = 1.0, 1.0
    for k in range(1, len(w)):
        product *= slopes[k] * w[k]
        bound *= abs(w[k]) / 4
    return product, bound
