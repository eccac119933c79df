# diagnosis: the power is t + 1; the first step has t = 1 already
# also: that is right for t + 1 in the place of t
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    t = t + 1
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    V_hat, S_hat = V / (1 - beta1**t), S / (1 - beta2**t)
    return w - eta * V_hat / (np.sqrt(S_hat) + epsilon), V, S
