def through(slopes, w):
    product, bound = 1.0, 1.0
    for k in range(len(w)):
        product *= slopes[k] * w[k]
        bound *= abs(w[k]) / 4
    return product, bound
