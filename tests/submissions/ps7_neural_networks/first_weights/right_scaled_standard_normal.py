def first_weights(shape, kind, rng):
    fan = shape[0] if kind == "he" else sum(shape)
    return rng.standard_normal(shape) * (2 / fan) ** 0.5
