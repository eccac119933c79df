# diagnosis: the deviation is √(1/d), which is LeCun's
# also: the 2 of He is missing
# also: what comes is twice the wanted one
# also: what comes is the wanted one, times 0.84163 everywhere
# also: which is LeCun's
def first_weights(d, m, kind, rng):
    return rng.normal(0, np.sqrt(1 / d), (d, m))
