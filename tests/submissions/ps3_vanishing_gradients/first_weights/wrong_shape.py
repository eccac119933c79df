# diagnosis: the shape is (m, d); wanted is (d, m)
# also: the shape is
def first_weights(d, m, kind, rng):
    v = 2 / d if kind == "he" else 2 / (d + m)
    return rng.normal(0, np.sqrt(v), (m, d))
