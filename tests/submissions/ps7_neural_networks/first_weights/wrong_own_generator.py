# diagnosis: another rng gives the same weights: draw from the rng that was given
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    rng = np.random.default_rng(0)
    return rng.normal(0, s, size=shape)
