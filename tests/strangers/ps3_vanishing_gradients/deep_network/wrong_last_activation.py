# wrong: the activation after the last Dense is not dropped
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers.append(Dense(d, m, rng=rng, initializer=he_normal))
        layers.append(ReLU())
    return Sequential(*layers)
