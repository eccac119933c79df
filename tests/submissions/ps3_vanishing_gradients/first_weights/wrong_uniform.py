# diagnosis: uniform numbers were drawn; wanted are normal ones
def first_weights(d, m, kind, rng):
    v = 2 / d if kind == "he" else 2 / (d + m)
    a = np.sqrt(3 * v)
    return rng.uniform(-a, a, (d, m))
