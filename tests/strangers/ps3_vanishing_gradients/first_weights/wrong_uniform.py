# wrong: draws from the uniform distribution with this variance, not from the normal one
def first_weights(d, m, kind, rng):
    v = 2 / d if kind == "he" else 2 / (d + m)
    limit = np.sqrt(3 * v)
    return rng.uniform(-limit, limit, (d, m))
