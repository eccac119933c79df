# wrong: the layers draw from a generator made inside, the rng of the caller is not used
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    generator = np.random.default_rng(42)
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers.append(Dense(d, m, rng=generator, initializer=he_normal))
        layers.append(ReLU())
    return Sequential(*layers[:-1])
