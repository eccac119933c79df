# wrong: the weights are cut at two deviations
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return np.clip(rng.normal(0, s, (d, m)), -2 * s, 2 * s)
