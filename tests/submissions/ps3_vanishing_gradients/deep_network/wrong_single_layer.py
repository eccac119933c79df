# diagnosis: there is no inner layer at all
# also: the shape is (1, 2), not (4, 2)
def deep_network(sizes, rng):
    return Sequential(Dense(sizes[0], sizes[-1], rng=rng, initializer=xavier_normal))
