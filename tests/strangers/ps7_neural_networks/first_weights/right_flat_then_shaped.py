# right: d·m numbers in a row, reshaped row by row, the root as an exponential of a logarithm
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    d, m = shape
    total = d + m if kind == "xavier" else d
    s = np.exp(0.5 * np.log(2.0 / total))
    return rng.normal(scale=s, size=d * m).reshape(shape)
