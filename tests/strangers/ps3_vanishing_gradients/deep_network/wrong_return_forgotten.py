# wrong: the network is built, but not returned
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers.append(Dense(d, m, rng=rng, initializer=xavier_normal))
        layers.append(Tanh())
    network = Sequential(*layers[:-1])
