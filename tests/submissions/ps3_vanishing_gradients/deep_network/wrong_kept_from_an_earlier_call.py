# diagnosis: or is a network kept from an earlier call?
# also: another rng gives the same weights: are they drawn from the rng of the argument, in each call?
KEPT = []


def deep_network(sizes, rng):
    if not KEPT:
        layers = []
        for d, m in zip(sizes[:-1], sizes[1:]):
            layers += [Dense(d, m, rng=rng), ReLU()]
        KEPT.append(Sequential(*layers[:-1]))
    return KEPT[0]
