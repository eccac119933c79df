# wrong: the own He initializer draws with the deviation 2/d, the root is missing; the weights are too small
def my_he(shape, *, rng, dtype):
    d, m = shape
    return rng.normal(0, 2 / d, shape).astype(dtype)


def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers.append(Dense(d, m, rng=rng, initializer=my_he))
        layers.append(ReLU())
    return Sequential(*layers[:-1])
