# right: the correction in the rate, with epsilon scaled to match
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    m = beta1 * V + (1 - beta1) * g
    v = beta2 * S + (1 - beta2) * np.square(g)
    root = np.sqrt(1 - beta2**t)
    return w - eta * root / (1 - beta1**t) * m / (np.sqrt(v) + epsilon * root), m, v
