# diagnosis: the step was made with the old V and S
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V_hat, S_hat = V / (1 - beta1**t), S / (1 - beta2**t)
    w = w - eta * V_hat / (np.sqrt(S_hat) + epsilon)
    return w, beta1 * V + (1 - beta1) * g, beta2 * S + (1 - beta2) * g**2
