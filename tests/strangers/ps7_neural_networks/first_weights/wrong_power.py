# wrong: ** 1 / 2 is half of the fraction, not its root
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    d, m = shape
    if kind == "he":
        s = (2 / d) ** 1 / 2
    else:
        s = (2 / (d + m)) ** 1 / 2
    return rng.normal(0, s, size=(d, m))
