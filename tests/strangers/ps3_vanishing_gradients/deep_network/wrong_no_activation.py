# wrong: no activations at all, seven linear layers in a row
def deep_network(sizes, rng):
    return Sequential(*[Dense(d, m, rng=rng, initializer=xavier_normal) for d, m in zip(sizes[:-1], sizes[1:])])
