# diagnosis: two sizes make two layers
def deep_network(sizes, rng):
    layers = [Dense(sizes[0], sizes[1], rng=rng, initializer=xavier_normal), Tanh()]
    for k in range(1, len(sizes) - 2):
        layers += [Dense(sizes[k], sizes[k + 1], rng=rng, initializer=xavier_normal), Tanh()]
    layers.append(Dense(sizes[-2], sizes[-1], rng=rng, initializer=xavier_normal))
    return Sequential(*layers)
