# diagnosis: that is Xavier's deviation √(2/(d + m)), not He's
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / (d + m)) if kind == "he" else np.sqrt(2 / (d + m))
    return rng.normal(0, s, size=shape)
