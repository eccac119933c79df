# wrong: draws for Xavier first and then again for He, so He's numbers are the second ones of rng
def first_weights(d, m, kind, rng):
    W = rng.normal(0, np.sqrt(2 / (d + m)), (d, m))
    if kind == "he":
        W = rng.normal(0, np.sqrt(2 / d), (d, m))
    return W
