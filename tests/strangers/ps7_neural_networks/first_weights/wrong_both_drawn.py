# wrong: both kinds are drawn, so Xavier gets the second numbers of rng
def first_weights(shape, kind, rng):
    d, m = shape
    choices = {
        "he": rng.normal(0, np.sqrt(2 / d), shape),
        "xavier": rng.normal(0, np.sqrt(2 / (d + m)), shape),
    }
    return choices[kind]
