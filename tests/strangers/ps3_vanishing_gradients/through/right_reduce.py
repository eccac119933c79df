# right: functools.reduce over pairs, plain Python numbers
def through(slopes, w):
    from functools import reduce

    pairs = list(zip(slopes.tolist(), w.tolist()))
    product = reduce(lambda p, sw: p * sw[0] * sw[1], pairs, 1.0)
    bound = reduce(lambda p, sw: p * max(sw[1], -sw[1]) * 0.25, pairs, 1.0)
    return product, bound
