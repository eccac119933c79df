# wrong: numbers beyond two deviations are drawn again (a truncated normal), so other numbers are drawn
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    W = rng.normal(0, s, (d, m))
    while (np.abs(W) > 2 * s).any():
        far = np.abs(W) > 2 * s
        W[far] = rng.normal(0, s, far.sum())
    return W
