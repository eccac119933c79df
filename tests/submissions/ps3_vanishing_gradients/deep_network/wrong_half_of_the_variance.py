# diagnosis: ReLU sets half of the sums to 0: it wants twice the variance
def deep_network(sizes, rng):
    def mine(shape, *, rng, dtype=np.float64):
        return rng.normal(0, np.sqrt(0.5 / shape[0]), shape).astype(dtype)

    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=mine), ReLU()]
    return Sequential(*layers[:-1])
