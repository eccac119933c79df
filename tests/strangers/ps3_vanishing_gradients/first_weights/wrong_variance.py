# wrong: gives the variance where NumPy wants the deviation
def first_weights(d, m, kind, rng):
    v = 2 / d if kind == "he" else 2 / (d + m)
    return rng.normal(0, v, (d, m))
