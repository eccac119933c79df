# wrong: one ReLU object in all places, which keeps only the last slopes for the way back
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    relu = ReLU()
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=he_normal), relu]
    return Sequential(*layers[:-1])
