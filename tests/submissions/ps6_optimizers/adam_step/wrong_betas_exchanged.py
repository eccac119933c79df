# diagnosis: β₁ and β₂ are exchanged
# also: that is right where beta1 and beta2 are exchanged
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = beta2 * V + (1 - beta2) * g
    S = beta1 * S + (1 - beta1) * g**2
    V_hat, S_hat = V / (1 - beta2**t), S / (1 - beta1**t)
    return w - eta * V_hat / (np.sqrt(S_hat) + epsilon), V, S
