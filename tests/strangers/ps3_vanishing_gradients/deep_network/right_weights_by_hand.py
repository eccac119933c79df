# right: Xavier's weights drawn by hand from rng and written into the layers
def deep_network(sizes, rng):
    layers, last = [], len(sizes) - 2
    for k, (d, m) in enumerate(zip(sizes, sizes[1:])):
        dense = Dense(d, m, rng=rng)
        dense.params["W"][...] = rng.normal(0, np.sqrt(2 / (d + m)), (d, m))
        layers.append(dense)
        if k != last:
            layers.append(Tanh())
    return Sequential(*layers)
