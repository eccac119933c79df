# wrong: the numbers are clipped at two deviations, as truncated normals; normal ones are wanted
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    W = rng.normal(0, s, (d, m))
    return np.clip(W, -2 * s, 2 * s)
