# right: standard normals, scaled afterwards
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    total = d + (m if kind == "xavier" else 0)
    return (2 / total) ** 0.5 * rng.standard_normal((d, m))
