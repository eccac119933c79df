# diagnosis: the new square counts in full; its weight is 1 − β
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + g**2
    return w - eta * g / (np.sqrt(S) + epsilon), S
