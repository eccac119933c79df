# right: the number of neurons that count comes from a dictionary; standard normal numbers divided by a root
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    fan = {"he": shape[0], "xavier": sum(shape)}[kind]
    return rng.standard_normal(size=shape) / np.sqrt(fan / 2)
