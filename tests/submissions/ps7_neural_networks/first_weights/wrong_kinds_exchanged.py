# diagnosis: that is He's deviation √(2/d), not Xavier's
# also: that is Xavier's deviation √(2/(d + m)), not He's
# also: He's and Xavier's deviations are exchanged
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / (d + m)) if kind == "he" else np.sqrt(2 / d)
    return rng.normal(0, s, size=shape)
