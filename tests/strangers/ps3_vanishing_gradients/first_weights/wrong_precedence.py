# wrong: 2 / d + m without brackets
def first_weights(d, m, kind, rng):
    if kind == "xavier":
        v = 2 / d + m
    else:
        v = 2 / d
    return rng.normal(0, np.sqrt(v), (d, m))
