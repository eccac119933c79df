# right: the corrections as sums of the weights of t gradients
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = V * beta1 + g * (1 - beta1)
    S = S * beta2 + g * g * (1 - beta2)
    c1 = sum((1 - beta1) * beta1**k for k in range(int(t)))
    c2 = sum((1 - beta2) * beta2**k for k in range(int(t)))
    return w - eta / ((S / c2) ** 0.5 + epsilon) * (V / c1), V, S
