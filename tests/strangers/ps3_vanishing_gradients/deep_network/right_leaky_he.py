# right: leaky ReLU with He's uniform weights, built in one comprehension
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    pairs = [
        (Dense(d, m, rng=rng, initializer=he_uniform), LeakyReLU())
        for d, m in zip(sizes[:-1], sizes[1:])
    ]
    return Sequential(*[layer for pair in pairs for layer in pair][:-1])
