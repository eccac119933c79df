# diagnosis: there is one inner layer alone
# also: the shape is (2, 2), not (4, 2)
# also: the shape is (2, 2), not (1, 2)
def deep_network(sizes, rng):
    return Sequential(Dense(sizes[0], 32, rng=rng), ReLU(), Dense(32, sizes[-1], rng=rng))
