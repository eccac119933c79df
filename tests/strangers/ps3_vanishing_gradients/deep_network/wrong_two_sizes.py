# wrong: first and last layer are written outside the loop, so two sizes give two Dense layers that do not fit
def deep_network(sizes, rng):
    layers = [Dense(sizes[0], sizes[1], rng=rng, initializer=xavier_normal), Tanh()]
    for k in range(1, len(sizes) - 2):
        layers += [Dense(sizes[k], sizes[k + 1], rng=rng, initializer=xavier_normal), Tanh()]
    layers.append(Dense(sizes[-2], sizes[-1], rng=rng, initializer=xavier_normal))
    return Sequential(*layers)
