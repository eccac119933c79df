def first_weights(d, m, kind, rng):
    s = {"xavier": (2 / (d + m)) ** 0.5, "he": (2 / d) ** 0.5}[kind]
    W = np.zeros((d, m))
    for i in range(d):
        for j in range(m):
            W[i, j] = rng.normal(0, s)
    return W
