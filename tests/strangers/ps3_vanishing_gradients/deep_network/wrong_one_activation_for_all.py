# wrong: one Tanh object stands in all places, so only the values of its last forward are kept for the way back
def deep_network(sizes, rng):
    activation = Tanh()
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), activation]
    return Sequential(*layers[:-1])
