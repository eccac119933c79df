# diagnosis: an inner layer as wide as the output has no activation
def deep_network(sizes, rng):
    layers = []
    for size_in, size_out in zip(sizes, sizes[1:]):
        layers.append(Dense(size_in, size_out, initializer=xavier_normal, rng=rng))
        if size_out != sizes[-1]:
            layers.append(Tanh())
    return Sequential(*layers)
