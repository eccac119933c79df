# diagnosis: the deviation is 1: the weights are not scaled
# also: what comes is twice the wanted one
def first_weights(d, m, kind, rng):
    return rng.normal(0, 1, (d, m))
