# wrong: the weights come as one row of d·m numbers, not as (d, m)
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    d, m = shape
    variance = 2 / d if kind == "he" else 2 / (d + m)
    return rng.normal(0, variance**0.5, d * m)
