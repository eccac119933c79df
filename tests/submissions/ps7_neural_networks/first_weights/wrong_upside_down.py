# diagnosis: the deviation is upside down
# also: what comes is the wanted one, times
# also: the deviations are upside down
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(d / 2) if kind == "he" else np.sqrt((d + m) / 2)
    return rng.normal(0, s, size=shape)
