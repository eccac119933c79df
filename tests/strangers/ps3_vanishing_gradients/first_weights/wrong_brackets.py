# wrong: brackets missing in Xavier, 2/d + m is computed
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    v = 2 / d if kind == "he" else 2 / d + m
    return rng.normal(0, np.sqrt(v), (d, m))
