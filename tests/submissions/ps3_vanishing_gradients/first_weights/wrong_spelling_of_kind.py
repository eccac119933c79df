# diagnosis: first_weights returns None
def first_weights(d, m, kind, rng):
    if kind == "He":
        return rng.normal(0, np.sqrt(2 / d), (d, m))
    if kind == "Xavier":
        return rng.normal(0, np.sqrt(2 / (d + m)), (d, m))
