# wrong: the root of S comes back; the next step needs S itself
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = np.sqrt(beta * S + (1 - beta) * g**2)
    return w - eta * g / (S + epsilon), S
