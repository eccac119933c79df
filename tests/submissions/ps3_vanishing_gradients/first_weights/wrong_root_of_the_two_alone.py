# diagnosis: the root is of the 2 alone
# also: what comes is the wanted one, times
def first_weights(d, m, kind, rng):
    s = np.sqrt(2) / d if kind == "he" else np.sqrt(2) / (d + m)
    return rng.normal(0, s, (d, m))
