# diagnosis: an activation stands after the last Dense
def deep_network(sizes, rng):
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Tanh()]
    return Sequential(*layers)
