# right: draws the numbers one at a time, row by row, in two loops
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    d, m = shape
    s = (2 / d) ** 0.5 if kind == "he" else (2 / (d + m)) ** 0.5
    W = np.empty((d, m))
    for i in range(d):
        for j in range(m):
            W[i, j] = rng.normal(0.0, s)
    return W
