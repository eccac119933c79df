# wrong: the drawn weights are shifted so that their own mean is exactly 0; they are no longer the numbers of rng
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    d, m = shape
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    W = rng.standard_normal((d, m))
    W -= W.mean()
    return s * W
