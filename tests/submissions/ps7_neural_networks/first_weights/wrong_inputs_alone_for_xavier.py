# diagnosis: the deviation is √(1/d) here
def first_weights(shape, kind, rng):
    d, m = shape
    return rng.normal(0, np.sqrt(2 / d if kind == "he" else 1 / d), size=shape)
