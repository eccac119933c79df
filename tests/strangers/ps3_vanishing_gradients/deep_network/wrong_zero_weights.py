# wrong: all first weights are 0, so nothing reaches the first layer
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    def zeros(shape, *, rng, dtype):
        return np.zeros(shape, dtype=dtype)

    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=zeros), Tanh()]
    return Sequential(*layers[:-1])
