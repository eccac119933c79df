# message: Sequential got list
# also: what a function of the course was given does not fit
# also: the layers stand in a list
def deep_network(sizes, rng):
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Tanh()]
    return Sequential(layers[:-1])
