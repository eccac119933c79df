# wrong: the variance is given to rng.normal as deviation
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    v = 2 / d if kind == "he" else 2 / (d + m)
    return rng.normal(0, v, (d, m))
