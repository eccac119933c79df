# wrong: draws from NumPy's global generator, not from rng
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return s * np.random.randn(d, m)
