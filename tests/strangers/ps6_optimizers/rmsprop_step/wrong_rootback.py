# wrong: S is overwritten with its root before it is returned
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g**2
    S = np.sqrt(S)
    return w - eta * g / (S + epsilon), S
