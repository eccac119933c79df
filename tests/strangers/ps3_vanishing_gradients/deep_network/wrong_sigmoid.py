# wrong: sigmoids in all six places, the gradient vanishes and nothing is learnt
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers.append(Dense(d, m, rng=rng, initializer=xavier_normal))
        layers.append(Sigmoid())
    return Sequential(*layers[:-1])
