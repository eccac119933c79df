# wrong: the variance 2/d or 2/(d + m) is given as the deviation
def first_weights(shape, kind, rng):
    d, m = shape
    if kind == "he":
        s = 2 / d
    else:
        s = 2 / (d + m)
    return rng.normal(0, s, size=shape)
