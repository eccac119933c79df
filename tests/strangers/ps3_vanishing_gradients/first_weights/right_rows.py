# right: a list of rows, stacked
def first_weights(d, m, kind, rng):
    import math

    s = math.sqrt(1 / ((d + m) / 2)) if kind == "xavier" else math.sqrt(1 / (d / 2))
    return np.vstack([rng.normal(loc=0, scale=s, size=m) for _ in range(d)])
