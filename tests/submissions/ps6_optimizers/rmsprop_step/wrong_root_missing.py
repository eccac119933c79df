# diagnosis: the root is missing: S is a mean of squares (the slip of the notes)
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g**2
    return w - eta * g / (S + epsilon), S
