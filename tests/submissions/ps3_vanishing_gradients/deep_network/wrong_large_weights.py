# diagnosis: the first weights are too large
def deep_network(sizes, rng):
    def large(shape, *, rng, dtype=np.float64):
        return rng.normal(size=shape)

    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=large), Tanh()]
    return Sequential(*layers[:-1])
