# wrong: the variance is given to rng.normal, which wants the deviation
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    if kind == "xavier":
        v = 2 / (d + m)
    else:
        v = 2 / d
    return rng.normal(0, v, (d, m))
