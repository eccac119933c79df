# wrong: compares with "Xavier" in a capital letter, so xavier gets He's deviation
def first_weights(d, m, kind, rng):
    if kind == "Xavier":
        v = 2 / (d + m)
    else:
        v = 2 / d
    return rng.normal(0, v**0.5, (d, m))
