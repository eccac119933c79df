# wrong: deviation 0.01 for all weights, so the inner layers hardly learn
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    def mine(shape, *, rng, dtype):
        return (0.01 * rng.standard_normal(shape)).astype(dtype)

    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=mine), ReLU()]
    return Sequential(*layers[:-1])
