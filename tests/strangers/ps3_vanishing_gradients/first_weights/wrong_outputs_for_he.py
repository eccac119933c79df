# wrong: He with the number of neurons m instead of the inputs d
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    variance = {"xavier": 2 / (d + m), "he": 2 / m}[kind]
    return rng.normal(0, variance**0.5, (d, m))
