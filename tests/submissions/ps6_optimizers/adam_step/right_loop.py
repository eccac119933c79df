def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    w, V, S = w.copy(), V.copy(), S.copy()
    for i in np.ndindex(w.shape):
        V[i] = beta1 * V[i] + (1 - beta1) * g[i]
        S[i] = beta2 * S[i] + (1 - beta2) * g[i] ** 2
        w[i] -= eta * V[i] / (1 - beta1**t) / (np.sqrt(S[i] / (1 - beta2**t)) + epsilon)
    return w, V, S
