# wrong: ^ for ** : Python cannot do that with floats
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    V_hat = V / (1 - beta1 ^ t)
    S_hat = S / (1 - beta2 ^ t)
    return w - eta * V_hat / (np.sqrt(S_hat) + epsilon), V, S
