# message: Sequential got one layer twice
# also: one layer object stands in two places
def deep_network(sizes, rng):
    tanh, layers = Tanh(), []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), tanh]
    return Sequential(*layers[:-1])
