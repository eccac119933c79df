def deep_network(sizes, rng):
    layers = []
    for k in range(len(sizes) - 1):
        layers.append(Dense(sizes[k], sizes[k + 1], rng=rng))
        if k < len(sizes) - 2:
            layers.append(ReLU())
    return Sequential(*layers)
