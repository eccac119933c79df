# wrong: all first weights are 0, no gradient passes back
def zeros(shape, *, rng, dtype):
    return np.zeros(shape, dtype=dtype)


def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers.append(Dense(d, m, rng=rng, initializer=zeros))
        layers.append(Tanh())
    return Sequential(*layers[:-1])
