# diagnosis: the deviation is √(2/m) here
# also: what comes is the wanted one, times
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / m) if kind == "he" else np.sqrt(2 / (d + m))
    return rng.normal(0, s, size=shape)
