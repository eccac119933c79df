# wrong: drawn from np.random, not from the rng given
def first_weights(shape, kind, rng):
    d, m = shape
    s = {"he": np.sqrt(2 / d), "xavier": np.sqrt(2 / (d + m))}[kind]
    return np.random.randn(d, m) * s
