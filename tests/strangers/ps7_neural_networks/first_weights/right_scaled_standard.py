# right: standard normal numbers in one flat call, reshaped and scaled
def first_weights(shape, kind, rng):
    d, m = shape
    fan = {"he": d, "xavier": d + m}[kind]
    return rng.standard_normal(d * m).reshape(d, m) * (fan / 2) ** -0.5
