# wrong: draws He's and Xavier's weights both, so Xavier's are the second numbers of rng
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    d, m = shape
    he = rng.normal(0, np.sqrt(2 / d), size=(d, m))
    xavier = rng.normal(0, np.sqrt(2 / (d + m)), size=(d, m))
    return he if kind == "he" else xavier
