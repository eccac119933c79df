# diagnosis: that is one number; wanted is an array of shape (3, 5)
# also: that is one number; wanted is an array of shape
def first_weights(d, m, kind, rng):
    v = 2 / d if kind == "he" else 2 / (d + m)
    return rng.normal(0, np.sqrt(v))
