# diagnosis: the sizes of the digits were built in
def deep_network(sizes, rng):
    layers = []
    for d, m in [(64, 32)] + 5 * [(32, 32)] + [(32, 10)]:
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Tanh()]
    return Sequential(*layers[:-1])
