def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V, S = V + (1 - beta1) * (g - V), S + (1 - beta2) * (g * g - S)
    root = (1 - beta2**t) ** 0.5
    rate = eta * root / (1 - beta1**t)
    return w - rate * V / (S**0.5 + epsilon * root), V, S
