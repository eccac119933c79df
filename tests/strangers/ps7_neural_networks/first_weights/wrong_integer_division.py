# wrong: // in the fraction, which is 0 as soon as d > 2
def first_weights(shape, kind, rng):
    d, m = shape
    if kind == "he":
        variance = 2 // d
    elif kind == "xavier":
        variance = 2 // (d + m)
    return rng.normal(0, np.sqrt(variance), size=shape)
