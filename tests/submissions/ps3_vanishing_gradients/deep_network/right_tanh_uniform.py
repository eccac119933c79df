def deep_network(sizes, rng):
    dense = [Dense(d, m, rng=rng, initializer=xavier_uniform) for d, m in zip(sizes, sizes[1:])]
    layers = []
    for layer in dense[:-1]:
        layers.append(layer)
        layers.append(Tanh())
    return Sequential(*layers, dense[-1])
