# diagnosis: that is He's deviation √(2/d), not Xavier's
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / d)
    return rng.normal(0, s, size=shape)
