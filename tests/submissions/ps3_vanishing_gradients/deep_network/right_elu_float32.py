def deep_network(sizes, rng):
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=he_normal, dtype=np.float32), ELU()]
    return Sequential(*layers[:-1])
