# diagnosis: all weights are 0
def first_weights(shape, kind, rng):
    return np.zeros(shape)
