# right: one helper for both averages, which returns the average and its correction
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    def forget(old, new, beta):
        mixed = old + (1 - beta) * (new - old)
        return mixed, mixed / (1 - beta**t)

    V, V_hat = forget(V, g, beta1)
    S, S_hat = forget(S, g * g, beta2)
    return w - V_hat * eta / (epsilon + S_hat**0.5), V, S
