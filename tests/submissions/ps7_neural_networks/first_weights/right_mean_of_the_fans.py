def first_weights(shape, kind, rng):
    d, m = shape
    if kind == "xavier":
        return rng.normal(scale=1 / np.sqrt((d + m) / 2), size=(d, m))
    return rng.normal(scale=np.sqrt(2) / np.sqrt(d), size=(d, m))
