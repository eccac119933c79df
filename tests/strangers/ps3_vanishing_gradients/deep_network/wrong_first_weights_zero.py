# wrong: all first weights are set to 0, nothing passes back through them
def deep_network(sizes, rng):
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layer = Dense(d, m, rng=rng, initializer=xavier_normal)
        layer.params["W"][:] = 0
        layers += [layer, Tanh()]
    return Sequential(*layers[:-1])
