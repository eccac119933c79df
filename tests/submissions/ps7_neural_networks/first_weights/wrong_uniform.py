# diagnosis: these numbers are uniform
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(6 / d) if kind == "he" else np.sqrt(6 / (d + m))
    return rng.uniform(-s, s, shape)
