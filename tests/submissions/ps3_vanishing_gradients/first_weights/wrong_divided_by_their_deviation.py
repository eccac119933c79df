# diagnosis: the numbers were divided by their own deviation
# also: what comes is the wanted one, times 0.86781 everywhere
# also: what comes is the wanted one, times 0.98028 everywhere
def first_weights(d, m, kind, rng):
    v = 2 / d if kind == "he" else 2 / (d + m)
    W = rng.normal(0, 1, (d, m))
    return np.sqrt(v) * W / W.std()
