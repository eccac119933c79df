def rmsprop_step(w, g, S, eta, beta, epsilon):
    new_w, new_S = w.copy(), S.copy()
    for i in np.ndindex(w.shape):
        new_S[i] = beta * S[i] + (1 - beta) * g[i] ** 2
        new_w[i] -= eta * g[i] / (new_S[i] ** 0.5 + epsilon)
    return new_w, new_S
