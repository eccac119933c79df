# diagnosis: the mean is not 0
# also: what comes is a number times what is wanted, plus another: is it standardised, or is one
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return rng.normal(s, size=shape)
