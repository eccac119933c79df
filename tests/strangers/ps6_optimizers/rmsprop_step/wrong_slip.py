# wrong: the root is missing, the slip of the notes
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g**2
    return w - eta / (S + epsilon) * g, S
