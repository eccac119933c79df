# right: the sum of weights 1 - beta^t as a loop, and entry by entry over any shape
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    w, g, V, S = (np.asarray(x, dtype=float) for x in (w, g, V, S))
    c1 = sum((1 - beta1) * beta1**k for k in range(t))
    c2 = sum((1 - beta2) * beta2**k for k in range(t))
    out = np.zeros((3,) + w.shape)
    for i in np.ndindex(w.shape):
        v = beta1 * V[i] + (1 - beta1) * g[i]
        s = beta2 * S[i] + (1 - beta2) * g[i] ** 2
        out[(0,) + i] = w[i] - eta * (v / c1) / (np.sqrt(s / c2) + epsilon)
        out[(1,) + i] = v
        out[(2,) + i] = s
    return out[0], out[1], out[2]
