# diagnosis: the numbers' own mean was subtracted
# also: what comes is the wanted one, plus 0.082829 everywhere
def first_weights(d, m, kind, rng):
    v = 2 / d if kind == "he" else 2 / (d + m)
    W = rng.normal(0, np.sqrt(v), (d, m))
    return W - W.mean()
