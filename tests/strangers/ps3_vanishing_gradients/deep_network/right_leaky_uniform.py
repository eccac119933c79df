# right: LeakyReLU with he_uniform, the activation put before each Dense but the first
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = [Dense(sizes[0], sizes[1], rng=rng, initializer=he_uniform)]
    for k in range(1, len(sizes) - 1):
        layers.append(LeakyReLU())
        layers.append(Dense(sizes[k], sizes[k + 1], rng=rng, initializer=he_uniform))
    return Sequential(*layers)
