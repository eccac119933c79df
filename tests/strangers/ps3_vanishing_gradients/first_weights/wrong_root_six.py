# wrong: the 6 of the uniform limit stands in Xavier's normal deviation
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    if kind == "he":
        return rng.normal(0, np.sqrt(2 / d), size=(d, m))
    return rng.normal(0, np.sqrt(6 / (d + m)), size=(d, m))
