# wrong: drawn as (m, d) and transposed: the numbers do not come row by row
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return rng.normal(0, s, (m, d)).T
