# diagnosis: that has the variance as its deviation
def first_weights(shape, kind, rng):
    d, m = shape
    s = 2 / d if kind == "he" else 2 / (d + m)
    return rng.normal(0, s, size=shape)
