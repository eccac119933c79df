# diagnosis: rmsprop_step returns None
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g**2
    w = w - eta * g / (np.sqrt(S) + epsilon)
