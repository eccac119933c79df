# wrong: the correction is made at t = 1 only
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    V_hat, S_hat = V, S
    if t == 1:
        V_hat, S_hat = V / (1 - beta1), S / (1 - beta2)
    return w - eta * V_hat / (np.sqrt(S_hat) + epsilon), V, S
