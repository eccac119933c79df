# wrong: the network is kept by its sizes, so a second call returns the first one (perhaps trained already)
networks = {}


def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    if sizes not in networks:
        layers = []
        for d, m in zip(sizes[:-1], sizes[1:]):
            layers.append(Dense(d, m, rng=rng, initializer=he_normal))
            layers.append(ReLU())
        networks[sizes] = Sequential(*layers[:-1])
    return networks[sizes]
