# wrong: the root is taken before the correction, sqrt(S)/(1 - beta2^t)
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    V_hat = V / (1 - beta1**t)
    root = np.sqrt(S) / (1 - beta2**t)
    return w - eta * V_hat / (root + epsilon), V, S
