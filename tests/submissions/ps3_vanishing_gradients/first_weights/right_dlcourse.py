def first_weights(d, m, kind, rng):
    if kind == "he":
        return he_normal((d, m), rng=rng)
    return xavier_normal((d, m), rng=rng)
