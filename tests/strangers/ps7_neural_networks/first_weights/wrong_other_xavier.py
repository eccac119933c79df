# wrong: Xavier's deviation is the other one from books, the root of 1/d
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(1 / d)
    return rng.normal(0, s, size=shape)
