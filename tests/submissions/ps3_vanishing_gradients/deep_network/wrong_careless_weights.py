# diagnosis: the first weights are too small
# also: the first layer's gradient has vanished
def deep_network(sizes, rng):
    def careless(shape, *, rng, dtype=np.float64):
        return rng.normal(0, 0.01, shape)

    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=careless), ReLU()]
    return Sequential(*layers[:-1])
