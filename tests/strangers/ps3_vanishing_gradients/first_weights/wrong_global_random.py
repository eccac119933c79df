# wrong: draws from np.random and not from rng
def first_weights(d, m, kind, rng):
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return np.random.normal(0, s, (d, m))
