# diagnosis: the weights are the same for every rng and in each layer
def deep_network(sizes, rng):
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=np.random.default_rng(0), initializer=xavier_normal), Tanh()]
    return Sequential(*layers[:-1])
