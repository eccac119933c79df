# right: one number at a time, row by row
def first_weights(d, m, kind, rng):
    fan = {"xavier": d + m, "he": d}[kind]
    s = (2.0 / fan) ** 0.5
    W = np.empty((d, m))
    for i in range(d):
        for j in range(m):
            W[i, j] = rng.normal(0.0, s)
    return W
