def adagrad_step(w, g, S, eta, epsilon):
    new_w, new_S = np.empty_like(w), np.empty_like(S)
    for i in np.ndindex(w.shape):
        new_S[i] = S[i] + g[i] * g[i]
        new_w[i] = w[i] - eta * g[i] / (new_S[i] ** 0.5 + epsilon)
    return new_w, new_S
