# wrong: the weights come from a generator of its own, the rng that it gets is not used
def deep_network(sizes, rng):
    rng = np.random.default_rng(42)
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_uniform), Tanh()]
    return Sequential(*layers[:-1])
