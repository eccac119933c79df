# right: the layers come from a recursive helper
def deep_network(sizes, rng):
    def build(d, m, *rest):
        dense = Dense(d, m, rng=rng, initializer=xavier_normal)
        return (dense, Tanh()) + build(m, *rest) if rest else (dense,)

    return Sequential(*build(*sizes))
