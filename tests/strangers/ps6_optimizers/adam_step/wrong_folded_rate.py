# wrong: the correction is put into the rate, so epsilon is added to sqrt(S) without correction
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    rate = eta * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return w - rate * V / (np.sqrt(S) + epsilon), V, S
