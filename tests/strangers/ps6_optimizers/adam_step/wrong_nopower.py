# wrong: the power t is missing in both corrections, so only the first step is right
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    return w - eta * (V / (1 - beta1)) / (np.sqrt(S / (1 - beta2)) + epsilon), V, S
