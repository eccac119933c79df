# wrong: kind is compared with "He", so "he" falls through to Xavier
def first_weights(shape, kind, rng):
    d, m = shape
    if kind == "He":
        s = np.sqrt(2 / d)
    else:
        s = np.sqrt(2 / (d + m))
    return rng.normal(0, s, size=(d, m))
