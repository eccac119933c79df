# diagnosis: the mean is not 0
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return rng.normal(s, size=shape)
