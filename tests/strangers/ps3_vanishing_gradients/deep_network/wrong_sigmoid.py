# wrong: six sigmoids in a row, the gradient vanishes
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Sigmoid()]
    return Sequential(*layers[:-1])
