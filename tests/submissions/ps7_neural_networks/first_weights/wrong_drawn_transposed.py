# diagnosis: these are the numbers of an array (m, d), transposed
# also: these are the right values, but in other places
# also: the values are right, but filled in column by column
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / d if kind == "he" else 2 / (d + m))
    return rng.normal(0, s, size=(m, d)).T
