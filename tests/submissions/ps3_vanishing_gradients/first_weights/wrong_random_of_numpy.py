# diagnosis: two rng that are alike give different weights
def first_weights(d, m, kind, rng):
    v = 2 / d if kind == "he" else 2 / (d + m)
    return np.random.normal(0, np.sqrt(v), (d, m))
