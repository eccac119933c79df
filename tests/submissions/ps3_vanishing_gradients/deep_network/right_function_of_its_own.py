def deep_network(sizes, rng):
    def mine(shape, *, rng, dtype=np.float64):
        return (rng.standard_normal(shape) * np.sqrt(2 / (shape[0] + shape[1]))).astype(dtype)

    layers = [Dense(sizes[0], sizes[1], rng=rng, initializer=mine)]
    for d, m in zip(sizes[1:], sizes[2:]):
        layers.extend((Tanh(), Dense(d, m, rng=rng, initializer=mine)))
    return Sequential(*layers)
