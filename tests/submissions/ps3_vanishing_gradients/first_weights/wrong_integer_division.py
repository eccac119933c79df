# diagnosis: all weights are 0: is this a division by //?
# also: nothing but zeros comes
def first_weights(d, m, kind, rng):
    v = 2 // d if kind == "he" else 2 // (d + m)
    return rng.normal(0, np.sqrt(v), (d, m))
