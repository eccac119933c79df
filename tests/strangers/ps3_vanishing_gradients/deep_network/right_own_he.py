# right: an initializer of its own with He's variance, ReLU, and pop of the last activation
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    def mine(shape, *, rng, dtype):
        return np.asarray(rng.normal(0.0, (2.0 / shape[0]) ** 0.5, shape), dtype=dtype)

    layers = []
    for d, m in zip(sizes, sizes[1:]):
        layers.extend((Dense(d, m, rng=rng, initializer=mine), ReLU()))
    layers.pop()
    return Sequential(*layers)
