# wrong: the weights come from a generator of its own, not from rng
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    generator = np.random.default_rng(0)
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=generator, initializer=xavier_uniform), Tanh()]
    return Sequential(*layers[:-1])
