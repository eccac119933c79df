def first_weights(d, m, kind, rng):
    fan = d if kind == "he" else d + m
    return rng.standard_normal((d, m)) / (fan / 2) ** 0.5
