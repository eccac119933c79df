# diagnosis: the first layer's gradient is exactly 0
# also: the first layer's gradient has vanished
# also: the weights are the same for every rng and in each layer
def deep_network(sizes, rng):
    def zeros(shape, *, rng, dtype=np.float64):
        return np.zeros(shape, dtype)

    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=zeros), Tanh()]
    return Sequential(*layers[:-1])
