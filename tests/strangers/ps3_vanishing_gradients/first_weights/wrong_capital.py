# wrong: compares with "He", so he falls to Xavier
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    if kind == "He":
        s = np.sqrt(2 / d)
    else:
        s = np.sqrt(2 / (d + m))
    return rng.normal(0, s, (d, m))
