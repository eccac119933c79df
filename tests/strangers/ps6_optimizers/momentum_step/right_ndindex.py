# right: entry by entry over any shape, also ()
def momentum_step(w, g, V, eta, beta):
    w, g, V = np.asarray(w), np.asarray(g), np.asarray(V)
    new_w, new_V = np.empty(w.shape), np.empty(w.shape)
    for i in np.ndindex(w.shape):
        new_V[i] = V[i] * beta + g[i] * (1 - beta)
        new_w[i] = w[i] - new_V[i] * eta
    return new_w, new_V
