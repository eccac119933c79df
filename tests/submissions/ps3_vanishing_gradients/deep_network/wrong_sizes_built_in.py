# diagnosis: are they built in, or is a network kept from an earlier call?
# also: the shape is (7, 2), not (1, 2)
def deep_network(sizes, rng):
    layers = []
    for d, m in [(64, 32)] + 5 * [(32, 32)] + [(32, 10)]:
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Tanh()]
    return Sequential(*layers[:-1])
