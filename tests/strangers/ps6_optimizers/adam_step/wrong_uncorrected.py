# wrong: no bias correction, the slip of the notes
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    return w - eta * V / (np.sqrt(S) + epsilon), V, S
