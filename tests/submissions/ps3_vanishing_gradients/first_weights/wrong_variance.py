# diagnosis: the variance stands where the deviation belongs
def first_weights(d, m, kind, rng):
    v = 2 / d if kind == "he" else 2 / (d + m)
    return rng.normal(0, v, (d, m))
