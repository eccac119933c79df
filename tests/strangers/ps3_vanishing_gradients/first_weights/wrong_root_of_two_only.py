# wrong: the root is taken of the 2 only, not of the whole fraction
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    if kind == "he":
        s = np.sqrt(2) / d
    else:
        s = np.sqrt(2) / (d + m)
    return rng.normal(0, s, (d, m))
