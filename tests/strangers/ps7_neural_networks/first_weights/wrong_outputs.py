# wrong: He's deviation is taken from the number of neurons m, not of inputs d
def first_weights(shape, kind, rng):
    m, d = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return rng.normal(0.0, s, shape)
