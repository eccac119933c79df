# diagnosis: two layers have the same weights
def deep_network(sizes, rng):
    from copy import deepcopy

    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=deepcopy(rng), initializer=xavier_normal), Tanh()]
    return Sequential(*layers[:-1])
