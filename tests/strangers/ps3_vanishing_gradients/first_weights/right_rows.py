# right: one row at a time
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    v = 2 / (d + m) if kind == "xavier" else 2 / d
    W = np.empty((d, m))
    for i in range(d):
        W[i] = rng.normal(scale=np.sqrt(v), size=m)
    return W
