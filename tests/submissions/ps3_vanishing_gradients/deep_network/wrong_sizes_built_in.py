# diagnosis: are they built in, or is a network kept from an earlier call?
def deep_network(sizes, rng):
    layers = []
    for d, m in [(64, 32)] + 5 * [(32, 32)] + [(32, 10)]:
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Tanh()]
    return Sequential(*layers[:-1])
