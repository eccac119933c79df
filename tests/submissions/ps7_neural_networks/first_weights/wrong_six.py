# diagnosis: the deviation is √(6/d) here
# also: the deviation is √(6/(d + m)) here
# also: what comes is the wanted one, times
# also: the deviation is √(6/d) or √(6/(d + m)) here
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(6 / d) if kind == "he" else np.sqrt(6 / (d + m))
    return rng.normal(0, s, size=shape)
