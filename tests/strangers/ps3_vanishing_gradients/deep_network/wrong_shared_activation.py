# wrong: one activation object stands in all places and keeps only the slopes of the last one
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    activation = ReLU()
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers.append(Dense(d, m, rng=rng, initializer=he_normal))
        layers.append(activation)
    return Sequential(*layers[:-1])
