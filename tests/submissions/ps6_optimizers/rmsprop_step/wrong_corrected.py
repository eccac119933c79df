# diagnosis: a bias correction was made
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g**2
    return w - eta * g / (np.sqrt(S / (1 - beta)) + epsilon), S
