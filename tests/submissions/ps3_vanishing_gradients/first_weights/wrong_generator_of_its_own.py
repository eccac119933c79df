# diagnosis: the numbers do not come from rng
def first_weights(d, m, kind, rng):
    rng = np.random.default_rng(0)
    v = 2 / d if kind == "he" else 2 / (d + m)
    return rng.normal(0, np.sqrt(v), (d, m))
