# diagnosis: the last layer, to the 10 outputs, is missing
# also: the shape is (3, 2), not (4, 2)
def deep_network(sizes, rng):
    layers = []
    for d, m in zip(sizes[:-2], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Tanh()]
    return Sequential(*layers[:-1])
