def deep_network(sizes, rng):
    layers = []
    for d, m in zip(sizes, sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=he_uniform), LeakyReLU(0.05)]
    layers.pop()
    return Sequential(*layers)
