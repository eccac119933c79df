# wrong: first and last layer are written out, so two sizes, such as (64, 10), give two layers that do not fit
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = [Dense(sizes[0], sizes[1], rng=rng, initializer=he_normal), ReLU()]
    for k in range(1, len(sizes) - 2):
        layers += [Dense(sizes[k], sizes[k + 1], rng=rng, initializer=he_normal), ReLU()]
    layers.append(Dense(sizes[-2], sizes[-1], rng=rng, initializer=he_normal))
    return Sequential(*layers)
