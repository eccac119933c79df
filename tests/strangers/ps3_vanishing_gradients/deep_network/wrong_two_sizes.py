# wrong: first and last layer stand apart; for two sizes there are two Dense layers
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = [Dense(sizes[0], sizes[1], rng=rng, initializer=he_normal), ReLU()]
    for d, m in zip(sizes[1:-2], sizes[2:-1]):
        layers += [Dense(d, m, rng=rng, initializer=he_normal), ReLU()]
    layers.append(Dense(sizes[-2], sizes[-1], rng=rng, initializer=he_normal))
    return Sequential(*layers)
