# diagnosis: no activation bends anything
def deep_network(sizes, rng):
    return Sequential(
        *(Dense(d, m, rng=rng, initializer=xavier_normal) for d, m in zip(sizes, sizes[1:]))
    )
