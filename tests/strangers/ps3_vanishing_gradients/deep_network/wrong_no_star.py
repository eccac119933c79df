# wrong: returns the list of layers, not a Sequential
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=he_normal), ReLU()]
    return layers[:-1]
