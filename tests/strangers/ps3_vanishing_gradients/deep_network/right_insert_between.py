# right: Tanh with the uniform Xavier, built from the last layer to the front (the draws come from rng all the same)
def deep_network(sizes, rng):
    layers = []
    for k in range(len(sizes) - 1, 0, -1):
        if layers:
            layers.insert(0, Tanh())
        layers.insert(0, Dense(sizes[k - 1], sizes[k], rng=rng, initializer=xavier_uniform))
    return Sequential(*layers)
