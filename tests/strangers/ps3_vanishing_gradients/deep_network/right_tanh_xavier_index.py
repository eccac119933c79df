# right: tanh with Xavier, counted by index, the activation put before each layer but the first
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    parts = [Dense(sizes[0], sizes[1], rng=rng, initializer=xavier_normal)]
    for k in range(2, len(sizes)):
        parts.append(Tanh())
        parts.append(Dense(sizes[k - 1], sizes[k], rng=rng, initializer=xavier_normal))
    return Sequential(*parts)
