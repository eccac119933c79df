# wrong: sigmoids, whose slopes of at most 1/4 let the gradient vanish in six layers
def deep_network(sizes, rng):
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Sigmoid()]
    return Sequential(*layers[:-1])
