# right: one row of standard normal numbers after the other, then scaled
def first_weights(shape, kind, rng):
    d, m = shape
    fan = d if kind == "he" else d + m
    rows = [rng.standard_normal(m) for _ in range(d)]
    return np.vstack(rows) * (2 / fan) ** 0.5
