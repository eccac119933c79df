# diagnosis: the weights are not scaled
def first_weights(shape, kind, rng):
    return rng.standard_normal(shape)
