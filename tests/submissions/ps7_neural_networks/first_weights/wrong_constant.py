# diagnosis: all weights are equal
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return np.full(shape, s)
