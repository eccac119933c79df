# diagnosis: β₁ and β₂ are fixed at 0.9 and 0.999
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = 0.9 * V + 0.1 * g
    S = 0.999 * S + 0.001 * g**2
    V_hat, S_hat = V / (1 - 0.9**t), S / (1 - 0.999**t)
    return w - eta * V_hat / (np.sqrt(S_hat) + epsilon), V, S
