# wrong: the corrected averages come back
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = (beta1 * V + (1 - beta1) * g) / (1 - beta1**t)
    S = (beta2 * S + (1 - beta2) * g**2) / (1 - beta2**t)
    return w - eta * V / (np.sqrt(S) + epsilon), V, S
