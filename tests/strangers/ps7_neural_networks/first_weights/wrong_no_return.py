# wrong: for "xavier" the return is forgotten, so None comes back
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    d, m = shape
    if kind == "he":
        s = np.sqrt(2 / d)
        return rng.normal(0, s, (d, m))
    if kind == "xavier":
        s = np.sqrt(2 / (d + m))
        W = rng.normal(0, s, (d, m))
