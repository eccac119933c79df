# wrong: // rounds the fraction down, to 0 for d > 2
def first_weights(shape, kind, rng):
    d, m = shape
    if kind == "he":
        s = (2 // d) ** 0.5
    else:
        s = (2 // (d + m)) ** 0.5
    return rng.normal(0.0, s, size=(d, m))
