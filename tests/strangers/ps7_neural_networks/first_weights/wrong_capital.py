# wrong: compared with "He", which never comes, so He's weights get Xavier's deviation
def first_weights(shape, kind, rng):
    d, m = shape
    if kind == "He":
        s = np.sqrt(2 / d)
    else:
        s = np.sqrt(2 / (d + m))
    return rng.normal(0, s, shape)
