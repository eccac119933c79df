# wrong: draws (m, d) and transposes, so the numbers are not taken row by row
def first_weights(d, m, kind, rng):
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return rng.normal(0, s, (m, d)).T
