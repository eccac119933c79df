# diagnosis: the weights are shifted so that their own mean is 0
# also: what comes is the wanted one, plus
def first_weights(shape, kind, rng):
    d, m = shape
    W = rng.normal(size=shape) * (2 / (d if kind == "he" else d + m)) ** 0.5
    return W - np.mean(W)
