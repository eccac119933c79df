# wrong: both kinds are drawn before one is chosen, so "he" gets the second lot of numbers of rng
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    table = {
        "xavier": rng.normal(0, np.sqrt(2 / (d + m)), (d, m)),
        "he": rng.normal(0, np.sqrt(2 / d), (d, m)),
    }
    return table[kind]
