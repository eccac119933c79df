# wrong: the loop ends one layer early, the 10 outputs are missing
def deep_network(sizes, rng):
    layers = []
    for k in range(len(sizes) - 2):
        layers.append(Dense(sizes[k], sizes[k + 1], rng=rng, initializer=he_normal))
        layers.append(ReLU())
    return Sequential(*layers[:-1])
