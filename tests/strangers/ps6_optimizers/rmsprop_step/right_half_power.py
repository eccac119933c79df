# right: S moves towards g², the root as ** 0.5
def rmsprop_step(w, g, S, eta, beta, epsilon):
    q = 1 - beta
    S_new = q * g * g + (1 - q) * S
    step = eta * g * (S_new**0.5 + epsilon) ** -1.0
    return w - step, S_new
