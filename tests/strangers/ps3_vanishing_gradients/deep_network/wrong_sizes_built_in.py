# wrong: the digits' sizes are built in
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = []
    for d, m in zip(SIZES[:-1], SIZES[1:]):
        layers += [Dense(d, m, rng=rng, initializer=he_normal), LeakyReLU()]
    return Sequential(*layers[:-1])
