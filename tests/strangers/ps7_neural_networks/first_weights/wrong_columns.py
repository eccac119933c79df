# wrong: the numbers are laid down column by column (drawn as (m, d), then transposed)
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return rng.normal(0, s, size=(m, d)).T
