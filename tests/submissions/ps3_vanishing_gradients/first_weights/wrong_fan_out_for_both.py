# diagnosis: m stands where d + m belongs
# also: m stands where d belongs: He counts the inputs
# also: what comes is the wanted one, times 1.8439 everywhere
# also: m stands where d, or d + m, belongs
def first_weights(d, m, kind, rng):
    return rng.normal(0, np.sqrt(2 / m), (d, m))
