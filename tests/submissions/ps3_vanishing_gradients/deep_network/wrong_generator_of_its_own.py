# diagnosis: another rng gives the same weights
def deep_network(sizes, rng):
    rng, layers = np.random.default_rng(0), []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Tanh()]
    return Sequential(*layers[:-1])
