# wrong: np.random.randn draws from NumPy's global generator, rng is not used
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return np.random.randn(d, m) * s
