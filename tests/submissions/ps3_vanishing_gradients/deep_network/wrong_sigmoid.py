# diagnosis: the slope of the sigmoid is at most ¼
# also: the first layer's gradient has vanished
def deep_network(sizes, rng):
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Sigmoid()]
    return Sequential(*layers[:-1])
