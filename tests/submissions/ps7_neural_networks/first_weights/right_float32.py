def first_weights(shape, kind, rng):
    d, m = shape
    s = {"he": np.sqrt(2 / d), "xavier": np.sqrt(2 / (d + m))}[kind]
    return (s * rng.normal(size=shape)).astype(np.float32)
