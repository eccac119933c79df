# diagnosis: the activations stand before their Dense layers
def deep_network(sizes, rng):
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Tanh(), Dense(d, m, rng=rng, initializer=xavier_normal)]
    return Sequential(*layers)
