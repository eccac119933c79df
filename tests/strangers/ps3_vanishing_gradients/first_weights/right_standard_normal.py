# right: standard normal numbers, scaled afterwards by the exponential of half a logarithm
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    below = d if kind == "he" else d + m
    s = np.exp(0.5 * (np.log(2) - np.log(below)))
    W = rng.standard_normal(d * m).reshape(d, m)
    W *= s
    return W
