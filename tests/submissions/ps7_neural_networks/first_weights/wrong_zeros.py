# diagnosis: all weights are 0
# also: nothing but zeros comes
def first_weights(shape, kind, rng):
    return np.zeros(shape)
