# right: the deviation by a sum that counts m only for Xavier, and rng.normal with keywords
def first_weights(shape, kind, rng):
    inputs, neurons = shape
    n = inputs + neurons * (kind == "xavier")
    return rng.normal(size=(inputs, neurons), scale=2**0.5 / n**0.5, loc=0)
