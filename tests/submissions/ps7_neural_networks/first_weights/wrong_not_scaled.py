# diagnosis: the weights are not scaled
# also: what comes is the wanted one, times
def first_weights(shape, kind, rng):
    return rng.standard_normal(shape)
