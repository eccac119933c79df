# diagnosis: m stands where d belongs
# also: what comes is the wanted one, times
def first_weights(d, m, kind, rng):
    v = 2 / m if kind == "he" else 2 / (d + m)
    return rng.normal(0, np.sqrt(v), (d, m))
