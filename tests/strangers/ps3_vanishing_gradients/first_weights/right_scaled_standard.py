# right: standard normal numbers in one long row, scaled and folded into (d, m)
def first_weights(d, m, kind, rng):
    z = rng.standard_normal(d * m)
    z *= np.sqrt(2) / np.sqrt(d if kind == "he" else d + m)
    return z.reshape(d, m)
