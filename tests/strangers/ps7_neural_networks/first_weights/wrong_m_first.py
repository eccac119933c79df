# wrong: the tuple is taken apart as m, d: He divides by the number of neurons
def first_weights(shape, kind, rng):
    m, d = shape
    if kind == "he":
        return rng.normal(0, np.sqrt(2 / d), shape)
    return rng.normal(0, np.sqrt(2 / (m + d)), shape)
