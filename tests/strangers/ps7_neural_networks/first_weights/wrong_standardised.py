# wrong: the sample is shifted and scaled to have exactly mean 0 and deviation s; these are no longer the numbers drawn
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    Z = rng.standard_normal(shape)
    Z = (Z - Z.mean()) / Z.std()
    return s * Z
