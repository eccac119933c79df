# wrong: the sizes of the digits are written in, the argument sizes is not looked at
def deep_network(sizes, rng):
    layers = [Dense(64, 32, rng=rng, initializer=xavier_normal), Tanh()]
    for _ in range(5):
        layers += [Dense(32, 32, rng=rng, initializer=xavier_normal), Tanh()]
    layers.append(Dense(32, 10, rng=rng, initializer=xavier_normal))
    return Sequential(*layers)
