# wrong: Xavier has 1/(d + m) under the root (the mean of d and m forgotten)
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(1 / (d + m))
    return rng.normal(0, s, size=(d, m))
