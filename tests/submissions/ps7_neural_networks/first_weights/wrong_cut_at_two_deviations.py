# diagnosis: the numbers beyond two deviations were cut off
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / d if kind == "he" else 2 / (d + m))
    return np.clip(rng.normal(0, s, size=shape), -2 * s, 2 * s)
