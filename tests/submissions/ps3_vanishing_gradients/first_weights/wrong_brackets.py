# diagnosis: 2/d + m is computed: brackets are missing around d + m
def first_weights(d, m, kind, rng):
    v = 2 / d if kind == "he" else 2 / d + m
    return rng.normal(0, np.sqrt(v), (d, m))
