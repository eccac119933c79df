# wrong: compares with "He", so "he" gets Xavier's deviation
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    d, m = shape
    if kind == "He":
        s = np.sqrt(2 / d)
    else:
        s = np.sqrt(2 / (d + m))
    return rng.normal(0, s, shape)
