def momentum_step(w, g, V, eta, beta):
    new_w, new_V = np.zeros(w.shape), np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        new_V[i] = beta * V[i] + (1 - beta) * g[i]
        new_w[i] = w[i] - eta * new_V[i]
    return [new_w, new_V]
