# diagnosis: the root is over the 2 alone
# also: what comes is the wanted one, times
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2) / d if kind == "he" else np.sqrt(2) / (d + m)
    return rng.normal(0, s, size=shape)
