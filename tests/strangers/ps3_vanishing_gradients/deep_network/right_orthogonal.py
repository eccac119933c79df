# right: an initializer of its own, orthogonal columns or rows times sqrt(2), with ReLU
def orthogonal(shape, *, rng, dtype):
    d, m = shape
    A = rng.normal(size=(max(d, m), min(d, m)))
    Q, R = np.linalg.qr(A)
    Q = Q * np.sign(np.diag(R))
    return (np.sqrt(2) * (Q if d >= m else Q.T)).astype(dtype)


def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    layers = []
    for d, m in zip(sizes, sizes[1:]):
        layers.extend((Dense(d, m, rng=rng, initializer=orthogonal), ReLU()))
    del layers[-1]
    return Sequential(*layers)
