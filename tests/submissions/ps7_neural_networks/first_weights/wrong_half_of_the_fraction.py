# diagnosis: that is half of the fraction, as ** 1 / 2 makes it; its root is ** 0.5
def first_weights(shape, kind, rng):
    inputs, neurons = shape
    fan = inputs if kind == "he" else inputs + neurons
    return (2 / fan) ** 1 / 2 * rng.standard_normal(shape)
