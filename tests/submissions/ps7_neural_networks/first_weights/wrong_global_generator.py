# diagnosis: two calls with the same rng gave different weights
def first_weights(shape, kind, rng):
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return s * np.random.randn(*shape)
