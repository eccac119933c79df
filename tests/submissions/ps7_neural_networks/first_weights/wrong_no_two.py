# diagnosis: the deviation is √(1/d) here
# also: the deviation is √(1/(d + m)) here
# also: what comes is the wanted one, times
# also: the 2 is missing in both deviations
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(1 / d) if kind == "he" else np.sqrt(1 / (d + m))
    return rng.normal(0, s, size=shape)
