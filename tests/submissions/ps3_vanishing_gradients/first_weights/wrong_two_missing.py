# diagnosis: the 2 above d + m is missing
# also: the 2 of He is missing
# also: the 2 above is missing
def first_weights(d, m, kind, rng):
    v = 1 / d if kind == "he" else 1 / (d + m)
    return rng.normal(0, np.sqrt(v), (d, m))
