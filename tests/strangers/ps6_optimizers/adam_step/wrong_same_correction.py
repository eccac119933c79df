# wrong: S is corrected with beta1 as well
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    c = 1 - beta1**t
    return w - eta * (V / c) / (np.sqrt(S / c) + epsilon), V, S
