# right: both corrections in one rate, with epsilon scaled to match
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    root = (1 - beta2**t) ** 0.5
    rate = eta * root / (1 - beta1**t)
    return w - rate * V / (np.sqrt(S) + epsilon * root), V, S
