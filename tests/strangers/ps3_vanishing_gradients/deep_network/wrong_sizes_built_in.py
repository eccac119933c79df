# wrong: the global SIZES is used, the argument sizes is ignored
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = []
    for d, m in zip(SIZES[:-1], SIZES[1:]):
        layers.append(Dense(d, m, rng=rng, initializer=he_uniform))
        layers.append(ReLU())
    return Sequential(*layers[:-1])
