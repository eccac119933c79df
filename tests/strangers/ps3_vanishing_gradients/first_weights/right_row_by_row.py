# right: each row is drawn by a call of its own, which takes the same numbers in the same order
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    count = {"he": d, "xavier": (d + m)}[kind]
    s = (2 / count) ** 0.5
    return np.array([rng.normal(0, s, m) for _ in range(d)])
