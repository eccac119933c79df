# wrong: draws from NumPy's global generator, not from rng
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    d, m = shape
    if kind == "he":
        return np.random.normal(0, np.sqrt(2 / d), (d, m))
    return np.random.normal(0, np.sqrt(2 / (d + m)), (d, m))
