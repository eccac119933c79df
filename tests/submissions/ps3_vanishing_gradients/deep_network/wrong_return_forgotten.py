# diagnosis: deep_network returns None
def deep_network(sizes, rng):
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Tanh()]
    network = Sequential(*layers[:-1])
