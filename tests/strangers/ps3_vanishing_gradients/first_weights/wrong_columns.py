# wrong: drawn as (m, d) and transposed, so the numbers come column by column
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return rng.normal(0, s, (m, d)).T
