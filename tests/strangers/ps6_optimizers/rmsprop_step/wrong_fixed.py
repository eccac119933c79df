# wrong: epsilon is fixed at 1e-8, the argument is not used
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g**2
    return w - eta * g / (np.sqrt(S) + 1e-8), S
