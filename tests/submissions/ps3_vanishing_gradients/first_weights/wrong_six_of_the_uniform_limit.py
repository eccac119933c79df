# diagnosis: the 6 of the uniform limit stands in the normal deviation
# also: the 6 of the uniform limit stands in Xavier's normal deviation
def first_weights(d, m, kind, rng):
    v = 2 / d if kind == "he" else 6 / (d + m)
    return rng.normal(0, np.sqrt(v), (d, m))
